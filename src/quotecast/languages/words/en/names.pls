<?xml version="1.0" encoding="UTF-8"?>
<!-- Names in the news as broadcasters say them in English, in IPA, and in words for what takes no
     IPA. Written by hand for this project and in its licence. `benchmarks/names.py` holds them
     against two open dictionaries, CMUdict and misaki's, wherever these know a name. A show's own
     lexicon goes before this one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">

  <!-- People: Europe -->
  <lexeme><grapheme>Zelensky</grapheme><grapheme>Zelenskyy</grapheme><grapheme>Zelenskiy</grapheme><grapheme>Zelenskyi</grapheme><phoneme>zəˈlɛnski</phoneme><alias>zuh lenskee</alias></lexeme>
  <lexeme><grapheme>Zaluzhny</grapheme><grapheme>Zaluzhnyi</grapheme><phoneme>zəˈluːʒni</phoneme><alias>zuh loozhnee</alias></lexeme>
  <lexeme><grapheme>Syrskyi</grapheme><grapheme>Syrsky</grapheme><phoneme>ˈsɪɹski</phoneme><alias>sir skee</alias></lexeme>
  <lexeme><grapheme>Kuleba</grapheme><phoneme>kuˈlɛbə</phoneme><alias>koo lebba</alias></lexeme>
  <lexeme><grapheme>Sybiha</grapheme><phoneme>siˈbiːhə</phoneme><alias>see beeha</alias></lexeme>
  <lexeme><grapheme>Shmyhal</grapheme><phoneme>ʃmɪˈhɑːl</phoneme><alias>shmi hahl</alias></lexeme>
  <lexeme><grapheme>Svyrydenko</grapheme><phoneme>svɪɹɪˈdɛŋkoʊ</phoneme><alias>sviri denko</alias></lexeme>
  <lexeme><grapheme>Yermak</grapheme><phoneme>jɛɹˈmɑːk</phoneme><alias>yer mahk</alias></lexeme>
  <lexeme><grapheme>Putin</grapheme><phoneme>ˈpuːtɪn</phoneme><alias>pootin</alias></lexeme>
  <lexeme><grapheme>Putina</grapheme><phoneme>ˈpuːtɪnə</phoneme><alias>pootina</alias></lexeme>
  <lexeme><grapheme>Lavrov</grapheme><phoneme>ˈlɑːvɹɔːf</phoneme><alias>lahv roff</alias></lexeme>
  <lexeme><grapheme>Peskov</grapheme><phoneme>pɛˈskɔːf</phoneme><alias>peskoff</alias></lexeme>
  <lexeme><grapheme>Shoigu</grapheme><phoneme>ʃɔɪˈɡuː</phoneme><alias>shoy goo</alias></lexeme>
  <lexeme><grapheme>Medvedev</grapheme><phoneme>mɛdˈvjɛdɛf</phoneme><alias>med vyedeff</alias></lexeme>
  <lexeme><grapheme>Mishustin</grapheme><phoneme>miˈʃuːstɪn</phoneme><alias>mee shoostin</alias></lexeme>
  <lexeme><grapheme>Belousov</grapheme><phoneme>bɛləˈuːsɔːf</phoneme><alias>bella oosoff</alias></lexeme>
  <lexeme><grapheme>Navalny</grapheme><phoneme>nəˈvɑːlni</phoneme><alias>nuh vahlnee</alias></lexeme>
  <lexeme><grapheme>Navalnaya</grapheme><phoneme>nəˈvɑːlnaɪə</phoneme><alias>nuh vahl nigh a</alias></lexeme>
  <lexeme><grapheme>Prigozhin</grapheme><phoneme>pɹɪˈɡoʊʒɪn</phoneme><alias>pri goh zhin</alias></lexeme>
  <lexeme><grapheme>Gerasimov</grapheme><phoneme>ɡɛˈɹɑːsɪmɔːf</phoneme><alias>gair ahsimoff</alias></lexeme>
  <lexeme><grapheme>Lukashenko</grapheme><phoneme>luːkəˈʃɛŋkoʊ</phoneme><alias>looka shenko</alias></lexeme>
  <lexeme><grapheme>Tsikhanouskaya</grapheme><phoneme>tsɪxəˈnoʊskaɪə</phoneme><alias>tsikha no sky a</alias></lexeme>
  <lexeme><grapheme>Tokayev</grapheme><phoneme>təˈkaɪɛf</phoneme><alias>tuh kye eff</alias></lexeme>
  <lexeme><grapheme>Nazarbayev</grapheme><phoneme>nɑːzəɹˈbaɪɛf</phoneme><alias>nahzar bye eff</alias></lexeme>
  <lexeme><grapheme>Mirziyoyev</grapheme><phoneme>mɪɹziˈjɔɪɛf</phoneme><alias>meerzi yo yeff</alias></lexeme>
  <lexeme><grapheme>Japarov</grapheme><phoneme>dʒɑːˈpɑːɹɔːf</phoneme><alias>jah paroff</alias></lexeme>
  <lexeme><grapheme>Rahmon</grapheme><phoneme>ɹɑːxˈmoʊn</phoneme><alias>rakh mown</alias></lexeme>
  <lexeme><grapheme>Berdimuhamedow</grapheme><grapheme>Berdymukhamedov</grapheme><phoneme>bɛɹdimuˈhɑːmɛdɔːf</phoneme><alias>berdi moo hahmedoff</alias></lexeme>
  <lexeme><grapheme>Aliyev</grapheme><phoneme>ɑːˈliːɛf</phoneme><alias>ah lee eff</alias></lexeme>
  <lexeme><grapheme>Pashinyan</grapheme><phoneme>pɑːʃɪnˈjɑːn</phoneme><alias>pahshin yahn</alias></lexeme>
  <lexeme><grapheme>Kobakhidze</grapheme><phoneme>koʊbəˈxiːdzɛ</phoneme><alias>koba kheed zeh</alias></lexeme>
  <lexeme><grapheme>Zourabichvili</grapheme><phoneme>zuːɹɑːbɪʃˈviːli</phoneme><alias>zoora bish veelee</alias></lexeme>
  <lexeme><grapheme>Kavelashvili</grapheme><phoneme>kɑːvɛlɑːʃˈviːli</phoneme><alias>kah vel ash veelee</alias></lexeme>
  <lexeme><grapheme>Saakashvili</grapheme><phoneme>sɑːkɑːʃˈviːli</phoneme><alias>saak ash veelee</alias></lexeme>
  <lexeme><grapheme>Shevardnadze</grapheme><phoneme>ʃɛvɑːɹdˈnɑːdzɛ</phoneme><alias>shevard nahd zeh</alias></lexeme>
  <lexeme><grapheme>Sandu</grapheme><phoneme>ˈsɑːnduː</phoneme><alias>sahn doo</alias></lexeme>
  <lexeme><grapheme>Recean</grapheme><phoneme>ɹɛˈtʃɑːn</phoneme><alias>reh chahn</alias></lexeme>
  <lexeme><grapheme>Erdogan</grapheme><grapheme>Erdoğan</grapheme><phoneme>ˈɛɹdoʊɑːn</phoneme><alias>air doe ahn</alias></lexeme>
  <lexeme><grapheme>Fidan</grapheme><phoneme>fiˈdɑːn</phoneme><alias>fee dahn</alias></lexeme>
  <lexeme><grapheme>Imamoglu</grapheme><grapheme>İmamoğlu</grapheme><phoneme>imɑːˈmoʊluː</phoneme><alias>ee mahmo loo</alias></lexeme>
  <lexeme><grapheme>Kilicdaroglu</grapheme><grapheme>Kılıçdaroğlu</grapheme><phoneme>kɪlɪtʃˈdɑːɹoʊluː</phoneme><alias>kilich dahro loo</alias></lexeme>
  <lexeme><grapheme>Orban</grapheme><grapheme>Orbán</grapheme><phoneme>ˈɔːɹbɑːn</phoneme><alias>or bahn</alias></lexeme>
  <lexeme><grapheme>Szijjarto</grapheme><grapheme>Szijjártó</grapheme><phoneme>ˈsiːjɑːɹtoʊ</phoneme><alias>see yar toe</alias></lexeme>
  <lexeme><grapheme>Babis</grapheme><grapheme>Babiš</grapheme><phoneme>ˈbɑːbɪʃ</phoneme><alias>bah bish</alias></lexeme>
  <lexeme><grapheme>Fico</grapheme><phoneme>ˈfiːtsoʊ</phoneme><alias>feet so</alias></lexeme>
  <lexeme><grapheme>Pellegrini</grapheme><phoneme>pɛlɛˈɡɹiːni</phoneme><alias>pelleh greenee</alias></lexeme>
  <lexeme><grapheme>Nawrocki</grapheme><phoneme>nɑːvˈɹɔːtski</phoneme><alias>nahv rotskee</alias></lexeme>
  <lexeme><grapheme>Kaczynski</grapheme><grapheme>Kaczyński</grapheme><phoneme>kɑːˈtʃɪnski</phoneme><alias>kah chin skee</alias></lexeme>
  <lexeme><grapheme>Morawiecki</grapheme><phoneme>mɔːɹɑːˈvjɛtski</phoneme><alias>mora vyetskee</alias></lexeme>
  <lexeme><grapheme>Kwasniewski</grapheme><grapheme>Kwaśniewski</grapheme><phoneme>kfɑːʃˈnjɛfski</phoneme><alias>kvahsh nyefskee</alias></lexeme>
  <lexeme><grapheme>Walesa</grapheme><grapheme>Wałęsa</grapheme><phoneme>vɑːˈwɛnsə</phoneme><alias>vah wensa</alias></lexeme>
  <lexeme><grapheme>Vucic</grapheme><grapheme>Vučić</grapheme><phoneme>ˈvuːtʃɪtʃ</phoneme><alias>voo chitch</alias></lexeme>
  <lexeme><grapheme>Brnabic</grapheme><grapheme>Brnabić</grapheme><phoneme>ˈbɜːnɑːbɪtʃ</phoneme><alias>burn ah bitch</alias></lexeme>
  <lexeme><grapheme>Milosevic</grapheme><grapheme>Milošević</grapheme><phoneme>mɪˈloʊʃəvɪtʃ</phoneme><alias>mi loh shevitch</alias></lexeme>
  <lexeme><grapheme>Karadzic</grapheme><grapheme>Karadžić</grapheme><phoneme>ˈkɑːɹɑːdʒɪtʃ</phoneme><alias>kara jitch</alias></lexeme>
  <lexeme><grapheme>Mladic</grapheme><grapheme>Mladić</grapheme><phoneme>ˈmlɑːdɪtʃ</phoneme><alias>mlah ditch</alias></lexeme>
  <lexeme><grapheme>Plenkovic</grapheme><grapheme>Plenković</grapheme><phoneme>ˈplɛŋkoʊvɪtʃ</phoneme><alias>plenko vitch</alias></lexeme>
  <lexeme><grapheme>Milanovic</grapheme><grapheme>Milanović</grapheme><phoneme>mɪˈlɑːnoʊvɪtʃ</phoneme><alias>mi lahno vitch</alias></lexeme>
  <lexeme><grapheme>Janša</grapheme><phoneme>ˈjɑːnʃə</phoneme><alias>yahn sha</alias></lexeme>
  <lexeme><grapheme>Kurti</grapheme><phoneme>ˈkuːɹti</phoneme><alias>koor tee</alias></lexeme>
  <lexeme><grapheme>Iohannis</grapheme><phoneme>joʊˈhɑːnɪs</phoneme><alias>yo hah niss</alias></lexeme>
  <lexeme><grapheme>Ciolacu</grapheme><phoneme>tʃoʊˈlɑːkuː</phoneme><alias>cho lah koo</alias></lexeme>
  <lexeme><grapheme>Bolojan</grapheme><phoneme>boʊloʊˈʒɑːn</phoneme><alias>bolo zhahn</alias></lexeme>
  <lexeme><grapheme>Georgescu</grapheme><phoneme>dʒɔːɹˈdʒɛskuː</phoneme><alias>jor jess koo</alias></lexeme>
  <lexeme><grapheme>Ceausescu</grapheme><grapheme>Ceaușescu</grapheme><phoneme>tʃaʊˈʃɛskuː</phoneme><alias>chow shess koo</alias></lexeme>
  <lexeme><grapheme>Radev</grapheme><phoneme>ˈɹɑːdɛf</phoneme><alias>rah deff</alias></lexeme>
  <lexeme><grapheme>Mitsotakis</grapheme><phoneme>mitsoʊˈtɑːkɪs</phoneme><alias>meetso tahkis</alias></lexeme>
  <lexeme><grapheme>Tsipras</grapheme><phoneme>ˈtsiːpɹɑːs</phoneme><alias>tsee prahs</alias></lexeme>
  <lexeme><grapheme>Varoufakis</grapheme><phoneme>vɑːɹuˈfɑːkɪs</phoneme><alias>varoo fahkis</alias></lexeme>
  <lexeme><grapheme>Christodoulides</grapheme><phoneme>xɹɪstoʊðuˈliːðiːz</phoneme><alias>christo thoo leethees</alias></lexeme>
  <lexeme><grapheme>Anastasiades</grapheme><phoneme>ɑːnɑːstɑːsiˈɑːðiːz</phoneme><alias>anasta see athees</alias></lexeme>
  <lexeme><grapheme>Macron</grapheme><phoneme>məˈkɹoʊn</phoneme><alias>muh krone</alias></lexeme>
  <lexeme><grapheme>Bayrou</grapheme><phoneme>baɪˈɹuː</phoneme><alias>by roo</alias></lexeme>
  <lexeme><grapheme>Lecornu</grapheme><phoneme>ləkɔːɹˈnuː</phoneme><alias>luh cor noo</alias></lexeme>
  <lexeme><grapheme>Barnier</grapheme><phoneme>bɑːɹnˈjeɪ</phoneme><alias>barn yay</alias></lexeme>
  <lexeme><grapheme>Attal</grapheme><phoneme>əˈtɑːl</phoneme><alias>uh tahl</alias></lexeme>
  <lexeme><grapheme>Mélenchon</grapheme><grapheme>Melenchon</grapheme><phoneme>meɪlɑːnˈʃoʊn</phoneme><alias>may lahn shown</alias></lexeme>
  <lexeme><grapheme>Le Pen</grapheme><phoneme>lə ˈpɛn</phoneme><alias>luh pen</alias></lexeme>
  <lexeme><grapheme>Bardella</grapheme><phoneme>bɑːɹˈdɛlə</phoneme><alias>bar della</alias></lexeme>
  <lexeme><grapheme>Retailleau</grapheme><phoneme>ɹətaɪˈjoʊ</phoneme><alias>ruh tie yo</alias></lexeme>
  <lexeme><grapheme>Hollande</grapheme><phoneme>oʊˈlɑːnd</phoneme><alias>oh lahnd</alias></lexeme>
  <lexeme><grapheme>Sarkozy</grapheme><phoneme>sɑːɹkoʊˈziː</phoneme><alias>sarko zee</alias></lexeme>
  <lexeme><grapheme>Le Drian</grapheme><phoneme>lə dɹiˈɑːn</phoneme><alias>luh dree ahn</alias></lexeme>
  <lexeme><grapheme>Darmanin</grapheme><phoneme>dɑːɹmɑːˈnæn</phoneme><alias>dar mah nan</alias></lexeme>
  <lexeme><grapheme>Scholz</grapheme><phoneme>ˈʃoʊlts</phoneme><alias>shoalts</alias></lexeme>
  <lexeme><grapheme>Merz</grapheme><phoneme>ˈmɛɹts</phoneme><alias>mairts</alias></lexeme>
  <lexeme><grapheme>Habeck</grapheme><phoneme>ˈhɑːbɛk</phoneme><alias>hah beck</alias></lexeme>
  <lexeme><grapheme>Baerbock</grapheme><phoneme>ˈbɛɹbɑːk</phoneme><alias>bair bock</alias></lexeme>
  <lexeme><grapheme>Wadephul</grapheme><phoneme>ˈvɑːdəfuːl</phoneme><alias>vah deh fool</alias></lexeme>
  <lexeme><grapheme>Klingbeil</grapheme><phoneme>ˈklɪŋbaɪl</phoneme><alias>kling bile</alias></lexeme>
  <lexeme><grapheme>Weidel</grapheme><phoneme>ˈvaɪdəl</phoneme><alias>vie dell</alias></lexeme>
  <lexeme><grapheme>Söder</grapheme><phoneme>ˈzɜːdəɹ</phoneme><alias>zerder</alias></lexeme>
  <lexeme><grapheme>Steinmeier</grapheme><phoneme>ˈʃtaɪnmaɪəɹ</phoneme><alias>shtine mire</alias></lexeme>
  <lexeme><grapheme>Schäuble</grapheme><phoneme>ˈʃɔɪblə</phoneme><alias>shoy bluh</alias></lexeme>
  <lexeme><grapheme>von der Leyen</grapheme><grapheme>Von der Leyen</grapheme><phoneme>fɑːn dɛɹ ˈlaɪən</phoneme><alias>fon dare lion</alias></lexeme>
  <lexeme><grapheme>Kallas</grapheme><phoneme>ˈkɑːlɑːs</phoneme><alias>kah lass</alias></lexeme>
  <lexeme><grapheme>Metsola</grapheme><phoneme>mɛtˈsoʊlə</phoneme><alias>met soula</alias></lexeme>
  <lexeme><grapheme>Šefčovič</grapheme><grapheme>Sefcovic</grapheme><phoneme>ˈʃɛftʃoʊvɪtʃ</phoneme><alias>shef cho vitch</alias></lexeme>
  <lexeme><grapheme>Dombrovskis</grapheme><phoneme>dɔːmˈbɹɔːfskɪs</phoneme><alias>dom broff skis</alias></lexeme>
  <lexeme><grapheme>Lagarde</grapheme><phoneme>ləˈɡɑːɹd</phoneme><alias>luh gard</alias></lexeme>
  <lexeme><grapheme>Draghi</grapheme><phoneme>ˈdɹɑːɡi</phoneme><alias>drah ghee</alias></lexeme>
  <lexeme><grapheme>Tajani</grapheme><phoneme>tɑːˈjɑːni</phoneme><alias>tah yahnee</alias></lexeme>
  <lexeme><grapheme>Salvini</grapheme><phoneme>sɑːlˈviːni</phoneme><alias>sal veenee</alias></lexeme>
  <lexeme><grapheme>Mattarella</grapheme><phoneme>mɑːtɑːˈɹɛlə</phoneme><alias>mah tah rella</alias></lexeme>
  <lexeme><grapheme>Berlusconi</grapheme><phoneme>bɛɹluˈskoʊni</phoneme><alias>bear loo scone ee</alias></lexeme>
  <lexeme><grapheme>Sánchez</grapheme><phoneme>ˈsɑːntʃɛz</phoneme><alias>sahn chez</alias></lexeme>
  <lexeme><grapheme>Feijóo</grapheme><phoneme>feɪˈhoʊ</phoneme><alias>fay ho</alias></lexeme>
  <lexeme><grapheme>Puigdemont</grapheme><phoneme>pudʒdəˈmɔːnt</phoneme><alias>pooj duh mont</alias></lexeme>
  <lexeme><grapheme>Rajoy</grapheme><phoneme>ɹɑːˈhɔɪ</phoneme><alias>rah hoy</alias></lexeme>
  <lexeme><grapheme>Rutte</grapheme><phoneme>ˈɹʌtə</phoneme><alias>ruttuh</alias></lexeme>
  <lexeme><grapheme>Schoof</grapheme><phoneme>ˈsxoʊf</phoneme><alias>skhohf</alias></lexeme>
  <lexeme><grapheme>Dijsselbloem</grapheme><phoneme>ˈdaɪsəlbluːm</phoneme><alias>dye sel bloom</alias></lexeme>
  <lexeme><grapheme>De Croo</grapheme><phoneme>də ˈkɹoʊ</phoneme><alias>duh crow</alias></lexeme>
  <lexeme><grapheme>De Wever</grapheme><phoneme>də ˈveɪvəɹ</phoneme><alias>duh vay ver</alias></lexeme>
  <lexeme><grapheme>Verhofstadt</grapheme><phoneme>vɛɹˈhɔːfstɑːt</phoneme><alias>ver hoff stat</alias></lexeme>
  <lexeme><grapheme>Michel Barnier</grapheme><phoneme>miˈʃɛl bɑːɹnˈjeɪ</phoneme><alias>mee shell barn yay</alias></lexeme>
  <lexeme><grapheme>Løkke</grapheme><phoneme>ˈlɜːkə</phoneme><alias>lurkuh</alias></lexeme>
  <lexeme><grapheme>Støre</grapheme><grapheme>Stoere</grapheme><phoneme>ˈstɜːɹə</phoneme><alias>stur uh</alias></lexeme>
  <lexeme><grapheme>Solberg</grapheme><phoneme>ˈsuːlbɛɹɡ</phoneme><alias>sool berg</alias></lexeme>
  <lexeme><grapheme>Nausėda</grapheme><grapheme>Nauseda</grapheme><phoneme>naʊˈsɛdə</phoneme><alias>now sedda</alias></lexeme>
  <lexeme><grapheme>Siliņa</grapheme><phoneme>ˈsiːlɪnjə</phoneme><alias>see lin ya</alias></lexeme>
  <lexeme><grapheme>Stoltenberg</grapheme><phoneme>ˈstɔːltənbɛɹɡ</phoneme><alias>stolten berg</alias></lexeme>
  <lexeme><grapheme>Varadkar</grapheme><phoneme>vəˈɹædkəɹ</phoneme><alias>vuh rad ker</alias></lexeme>
  <lexeme><grapheme>Micheál Martin</grapheme><phoneme>ˈmiːhɔːl ˈmɑːɹtɪn</phoneme><alias>mee hall martin</alias></lexeme>
  <lexeme><grapheme>Micheál</grapheme><phoneme>ˈmiːhɔːl</phoneme><alias>mee hall</alias></lexeme>
  <lexeme><grapheme>Taoiseach</grapheme><phoneme>ˈtiːʃəx</phoneme><alias>tee shukh</alias></lexeme>
  <lexeme><grapheme>Tánaiste</grapheme><phoneme>ˈtɔːnɪʃtə</phoneme><alias>tawn ish tuh</alias></lexeme>
  <lexeme><grapheme>Dáil</grapheme><phoneme>ˈdɔɪl</phoneme><alias>doyl</alias></lexeme>
  <lexeme><grapheme>Oireachtas</grapheme><phoneme>ˈɛɹəxtəs</phoneme><alias>erukhtus</alias></lexeme>
  <lexeme><grapheme>Seanad</grapheme><phoneme>ˈʃænəd</phoneme><alias>shannad</alias></lexeme>
  <lexeme><grapheme>Sinn Féin</grapheme><grapheme>Sinn Fein</grapheme><phoneme>ʃɪn ˈfeɪn</phoneme><alias>shin fain</alias></lexeme>
  <lexeme><grapheme>Fianna Fáil</grapheme><grapheme>Fianna Fail</grapheme><phoneme>fiːənə ˈfɔɪl</phoneme><alias>fee anna foyl</alias></lexeme>
  <lexeme><grapheme>Fine Gael</grapheme><phoneme>fɪnə ˈɡeɪl</phoneme><alias>finna gale</alias></lexeme>
  <lexeme><grapheme>Garda Síochána</grapheme><phoneme>ˈɡɑːɹdə ʃiːəˈxɔːnə</phoneme><alias>garda sheea khawna</alias></lexeme>
  <lexeme><grapheme>Gardaí</grapheme><phoneme>ɡɑːɹˈdiː</phoneme><alias>gar dee</alias></lexeme>
  <lexeme><grapheme>Dún Laoghaire</grapheme><phoneme>duːn ˈlɪəɹə</phoneme><alias>doon leera</alias></lexeme>
  <lexeme><grapheme>Senedd</grapheme><phoneme>ˈsɛnɛð</phoneme><alias>senneth</alias></lexeme>
  <lexeme><grapheme>Eluned</grapheme><phoneme>ɛˈlɪnɛd</phoneme><alias>ell inned</alias></lexeme>
  <lexeme><grapheme>Plaid Cymru</grapheme><phoneme>plaɪd ˈkʌmɹi</phoneme><alias>plide kumree</alias></lexeme>
  <lexeme><grapheme>Kwarteng</grapheme><phoneme>kwɑːˈtɛŋ</phoneme><alias>kwa teng</alias></lexeme>
  <lexeme><grapheme>Badenoch</grapheme><phoneme>ˈbeɪdnɑːk</phoneme><alias>bade nock</alias></lexeme>
  <lexeme><grapheme>Sunak</grapheme><phoneme>ˈsuːnæk</phoneme><alias>soonak</alias></lexeme>
  <lexeme><grapheme>Farage</grapheme><phoneme>fəˈɹɑːʒ</phoneme><alias>fuh rahzh</alias></lexeme>
  <lexeme><grapheme>Yousaf</grapheme><phoneme>ˈjuːsəf</phoneme><alias>yoosuf</alias></lexeme>

  <!-- People: the Middle East and Africa -->
  <lexeme><grapheme>Netanyahu</grapheme><phoneme>nɛtənˈjɑːhuː</phoneme><alias>net an yah hoo</alias></lexeme>
  <lexeme><grapheme>Lapid</grapheme><phoneme>lɑːˈpiːd</phoneme><alias>lah peed</alias></lexeme>
  <lexeme><grapheme>Ben-Gvir</grapheme><grapheme>Ben Gvir</grapheme><phoneme>bɛn ˈɡviːɹ</phoneme><alias>ben gveer</alias></lexeme>
  <lexeme><grapheme>Smotrich</grapheme><phoneme>smoʊˈtɹɪtʃ</phoneme><alias>smo tritch</alias></lexeme>
  <lexeme><grapheme>Herzog</grapheme><phoneme>ˈhɛɹtsoʊɡ</phoneme><alias>hairt sog</alias></lexeme>
  <lexeme><grapheme>Halevi</grapheme><phoneme>hɑːˈleɪvi</phoneme><alias>hah layvee</alias></lexeme>
  <lexeme><grapheme>Sinwar</grapheme><phoneme>sɪnˈwɑːɹ</phoneme><alias>sin war</alias></lexeme>
  <lexeme><grapheme>Haniyeh</grapheme><phoneme>hɑːˈniːjə</phoneme><alias>hah neeya</alias></lexeme>
  <lexeme><grapheme>Meshaal</grapheme><phoneme>mɛˈʃɑːl</phoneme><alias>meh shahl</alias></lexeme>
  <lexeme><grapheme>Abbas</grapheme><phoneme>ɑːˈbɑːs</phoneme><alias>ah bahs</alias></lexeme>
  <lexeme><grapheme>Nasrallah</grapheme><phoneme>nɑːsˈɹɑːlə</phoneme><alias>nahs rahla</alias></lexeme>
  <lexeme><grapheme>Qassem</grapheme><phoneme>ˈkɑːsɛm</phoneme><alias>kah sem</alias></lexeme>
  <lexeme><grapheme>Aoun</grapheme><phoneme>ˈaʊn</phoneme><alias>own</alias></lexeme>
  <lexeme><grapheme>Mikati</grapheme><phoneme>miˈkɑːti</phoneme><alias>mee kahtee</alias></lexeme>
  <lexeme><grapheme>al-Sharaa</grapheme><grapheme>Al-Sharaa</grapheme><phoneme>ɑːl ˈʃɑːɹɑː</phoneme><alias>al shah rah</alias></lexeme>
  <lexeme><grapheme>al-Assad</grapheme><grapheme>Al-Assad</grapheme><phoneme>ɑːl ˈɑːsɑːd</phoneme><alias>al ah sahd</alias></lexeme>
  <lexeme><grapheme>Khamenei</grapheme><phoneme>xɑːmɛneɪˈiː</phoneme><alias>khah meh nay ee</alias></lexeme>
  <lexeme><grapheme>Khomeini</grapheme><phoneme>xoʊmeɪˈniː</phoneme><alias>kho may nee</alias></lexeme>
  <lexeme><grapheme>Pezeshkian</grapheme><phoneme>pɛzɛʃkiˈɑːn</phoneme><alias>pezesh kee ahn</alias></lexeme>
  <lexeme><grapheme>Araghchi</grapheme><grapheme>Araqchi</grapheme><phoneme>ɑːɹɑːkˈtʃiː</phoneme><alias>ah rahk chee</alias></lexeme>
  <lexeme><grapheme>Raisi</grapheme><phoneme>ɹaɪˈiːsi</phoneme><alias>rye ee see</alias></lexeme>
  <lexeme><grapheme>Ahmadinejad</grapheme><phoneme>ɑːxmɑːdɪnɛˈʒɑːd</phoneme><alias>akh mahdi neh zhad</alias></lexeme>
  <lexeme><grapheme>Ghalibaf</grapheme><grapheme>Qalibaf</grapheme><phoneme>ɡɑːliˈbɑːf</phoneme><alias>gah lee bahf</alias></lexeme>
  <lexeme><grapheme>Soleimani</grapheme><phoneme>soʊleɪˈmɑːni</phoneme><alias>soh lay mahnee</alias></lexeme>
  <lexeme><grapheme>Zarif</grapheme><phoneme>zɑːˈɹiːf</phoneme><alias>zah reef</alias></lexeme>
  <lexeme><grapheme>bin Salman</grapheme><grapheme>Bin Salman</grapheme><phoneme>bɪn sælˈmɑːn</phoneme><alias>bin sal mahn</alias></lexeme>
  <lexeme><grapheme>bin Zayed</grapheme><grapheme>Bin Zayed</grapheme><phoneme>bɪn ˈzaɪəd</phoneme><alias>bin zye ed</alias></lexeme>
  <lexeme><grapheme>Khashoggi</grapheme><phoneme>kəˈʃoʊɡdʒi</phoneme><alias>kuh shog jee</alias></lexeme>
  <lexeme><grapheme>el-Sisi</grapheme><grapheme>El-Sisi</grapheme><grapheme>al-Sisi</grapheme><grapheme>Al-Sisi</grapheme><grapheme>el-Sissi</grapheme><phoneme>ɛl ˈsiːsi</phoneme><alias>el seesee</alias></lexeme>
  <lexeme><grapheme>Haftar</grapheme><phoneme>ˈhæftɑːɹ</phoneme><alias>haff tar</alias></lexeme>
  <lexeme><grapheme>Dbeibah</grapheme><phoneme>dəˈbeɪbə</phoneme><alias>duh bay ba</alias></lexeme>
  <lexeme><grapheme>Tebboune</grapheme><phoneme>təˈbuːn</phoneme><alias>tuh boon</alias></lexeme>
  <lexeme><grapheme>Ghannouchi</grapheme><phoneme>ɡɑːˈnuːʃi</phoneme><alias>gah noo shee</alias></lexeme>
  <lexeme><grapheme>Houthi</grapheme><phoneme>ˈhuːθi</phoneme><alias>hoothee</alias></lexeme>
  <lexeme><grapheme>Houthis</grapheme><phoneme>ˈhuːθiz</phoneme><alias>hoothees</alias></lexeme>
  <lexeme><grapheme>Hezbollah</grapheme><phoneme>hɛzbəˈlɑː</phoneme><alias>hez buh lah</alias></lexeme>
  <lexeme><grapheme>Hamas</grapheme><phoneme>hɑːˈmɑːs</phoneme><alias>hah mahs</alias></lexeme>
  <lexeme><grapheme>Knesset</grapheme><phoneme>kəˈnɛsɛt</phoneme><alias>kuh nesset</alias></lexeme>
  <lexeme><grapheme>Likud</grapheme><phoneme>liˈkuːd</phoneme><alias>lee kood</alias></lexeme>
  <lexeme><grapheme>Taliban</grapheme><phoneme>ˈtæləbæn</phoneme><alias>tal a ban</alias></lexeme>
  <lexeme><grapheme>ayatollah</grapheme><grapheme>Ayatollah</grapheme><phoneme>aɪəˈtoʊlə</phoneme><alias>eye a toe la</alias></lexeme>
  <lexeme><grapheme>Sharia</grapheme><grapheme>sharia</grapheme><phoneme>ʃəˈɹiːə</phoneme><alias>shuh ree a</alias></lexeme>
  <lexeme><grapheme>Ramaphosa</grapheme><phoneme>ɹɑːmɑːˈpoʊsə</phoneme><alias>rah mah poh sa</alias></lexeme>
  <lexeme><grapheme>Malema</grapheme><phoneme>məˈleɪmə</phoneme><alias>muh lay ma</alias></lexeme>
  <lexeme><grapheme>Mbeki</grapheme><phoneme>əmˈbɛki</phoneme><alias>um beckee</alias></lexeme>
  <lexeme><grapheme>Mnangagwa</grapheme><phoneme>mənɑːnˈɡɑːɡwə</phoneme><alias>muh nahn gahg wa</alias></lexeme>
  <lexeme><grapheme>Mugabe</grapheme><phoneme>muˈɡɑːbi</phoneme><alias>moo gah bee</alias></lexeme>
  <lexeme><grapheme>Tshisekedi</grapheme><phoneme>tʃisɛˈkɛdi</phoneme><alias>chee seh keddy</alias></lexeme>
  <lexeme><grapheme>Kagame</grapheme><phoneme>kɑːˈɡɑːmeɪ</phoneme><alias>kah gah may</alias></lexeme>
  <lexeme><grapheme>Museveni</grapheme><phoneme>musɛˈvɛni</phoneme><alias>moo seh venny</alias></lexeme>
  <lexeme><grapheme>Ruto</grapheme><phoneme>ˈɹuːtoʊ</phoneme><alias>roo toe</alias></lexeme>
  <lexeme><grapheme>Odinga</grapheme><phoneme>oʊˈdɪŋɡə</phoneme><alias>oh dinga</alias></lexeme>
  <lexeme><grapheme>Abiy Ahmed</grapheme><phoneme>ˈɑːbi ˈɑːxmɛd</phoneme><alias>ah bee akh med</alias></lexeme>
  <lexeme><grapheme>Abiy</grapheme><phoneme>ˈɑːbi</phoneme><alias>ah bee</alias></lexeme>
  <lexeme><grapheme>Isaias Afwerki</grapheme><phoneme>ɪsaɪˈɑːs ɑːfˈwɛɹki</phoneme><alias>iss eye ahs ahf wer key</alias></lexeme>
  <lexeme><grapheme>Tedros Adhanom Ghebreyesus</grapheme><phoneme>ˈtɛdɹoʊs ədˈhɑːnoʊm ɡɛbɹeɪˈɛsuːs</phoneme><alias>tedros a dahnom gebray essoos</alias></lexeme>
  <lexeme><grapheme>Ghebreyesus</grapheme><phoneme>ɡɛbɹeɪˈɛsuːs</phoneme><alias>gebray essoos</alias></lexeme>
  <lexeme><grapheme>Tinubu</grapheme><phoneme>tiˈnuːbuː</phoneme><alias>tee noo boo</alias></lexeme>
  <lexeme><grapheme>Buhari</grapheme><phoneme>buˈhɑːɹi</phoneme><alias>boo hahree</alias></lexeme>
  <lexeme><grapheme>Akufo-Addo</grapheme><phoneme>ɑːˈkuːfoʊ ɑːˈdoʊ</phoneme><alias>ah koofo ah doe</alias></lexeme>
  <lexeme><grapheme>Ouattara</grapheme><phoneme>wɑːtɑːˈɹɑː</phoneme><alias>wah tah rah</alias></lexeme>
  <lexeme><grapheme>Tidjane Thiam</grapheme><phoneme>tiˈdʒɑːn ˈtʃɑːm</phoneme><alias>tee jahn chahm</alias></lexeme>
  <lexeme><grapheme>Goïta</grapheme><grapheme>Goita</grapheme><phoneme>ɡoʊˈiːtə</phoneme><alias>go eeta</alias></lexeme>
  <lexeme><grapheme>Traoré</grapheme><grapheme>Traore</grapheme><phoneme>tɹɑːoʊˈɹeɪ</phoneme><alias>trah oh ray</alias></lexeme>
  <lexeme><grapheme>Tiani</grapheme><grapheme>Tchiani</grapheme><phoneme>tʃiˈɑːni</phoneme><alias>chee ahnee</alias></lexeme>
  <lexeme><grapheme>Doumbouya</grapheme><phoneme>dumˈbuːjə</phoneme><alias>doom booya</alias></lexeme>
  <lexeme><grapheme>Déby</grapheme><phoneme>ˈdɛbi</phoneme><alias>debby</alias></lexeme>
  <lexeme><grapheme>Nguema</grapheme><phoneme>ənˈɡweɪmə</phoneme><alias>un gway ma</alias></lexeme>
  <lexeme><grapheme>Hemedti</grapheme><phoneme>hɛˈmɛdti</phoneme><alias>heh med tee</alias></lexeme>
  <lexeme><grapheme>Burhan</grapheme><phoneme>buɹˈhɑːn</phoneme><alias>boor hahn</alias></lexeme>
  <lexeme><grapheme>Kiir</grapheme><phoneme>ˈkɪɹ</phoneme><alias>keer</alias></lexeme>
  <lexeme><grapheme>Machar</grapheme><phoneme>məˈʃɑːɹ</phoneme><alias>muh shar</alias></lexeme>
  <lexeme><grapheme>Hichilema</grapheme><phoneme>hitʃiˈlɛmə</phoneme><alias>hee chee lemma</alias></lexeme>
  <lexeme><grapheme>Mondlane</grapheme><phoneme>moʊndˈlɑːneɪ</phoneme><alias>mond lah nay</alias></lexeme>
  <lexeme><grapheme>Lourenço</grapheme><phoneme>loʊˈɹɛnsoʊ</phoneme><alias>lo ren so</alias></lexeme>
  <lexeme><grapheme>Rajoelina</grapheme><phoneme>ɹɑːdʒuˈɛlɪnə</phoneme><alias>rah joo ellina</alias></lexeme>
  <lexeme><grapheme>Suluhu</grapheme><phoneme>suˈluːhuː</phoneme><alias>soo loo hoo</alias></lexeme>
  <lexeme><grapheme>Okonjo-Iweala</grapheme><phoneme>oʊˈkɔːndʒoʊ iˈweɪlə</phoneme><alias>oh konjo ee way la</alias></lexeme>
  <lexeme><grapheme>Guterres</grapheme><phoneme>ɡuˈtɛɹɛs</phoneme><alias>goo terrez</alias></lexeme>
  <lexeme><grapheme>Georgieva</grapheme><phoneme>ɡiːɔːɹˈɡiːvə</phoneme><alias>gay org ee va</alias></lexeme>

  <!-- People: Asia and the Pacific -->
  <lexeme><grapheme>Xi</grapheme><phoneme>ˈʃiː</phoneme><alias>shee</alias></lexeme>
  <lexeme><grapheme>Xi Jinping</grapheme><phoneme>ˈʃiː dʒɪnˈpɪŋ</phoneme><alias>shee jin ping</alias></lexeme>
  <lexeme><grapheme>Jinping</grapheme><phoneme>dʒɪnˈpɪŋ</phoneme><alias>jin ping</alias></lexeme>
  <lexeme><grapheme>Li Qiang</grapheme><phoneme>ˈliː tʃiˈɑːŋ</phoneme><alias>lee chee ahng</alias></lexeme>
  <lexeme><grapheme>Li Keqiang</grapheme><phoneme>ˈliː kətʃiˈɑːŋ</phoneme><alias>lee kuh chee ahng</alias></lexeme>
  <lexeme><grapheme>Deng Xiaoping</grapheme><phoneme>ˈdʌŋ ʃaʊˈpɪŋ</phoneme><alias>dung shaow ping</alias></lexeme>
  <lexeme><grapheme>Zhou Enlai</grapheme><phoneme>ˈdʒoʊ ɛnˈlaɪ</phoneme><alias>joe en lie</alias></lexeme>
  <lexeme><grapheme>Zhao Lijian</grapheme><phoneme>ˈdʒaʊ liˈdʒjɛn</phoneme><alias>jow lee jyen</alias></lexeme>
  <lexeme><grapheme>Mao Zedong</grapheme><phoneme>ˈmaʊ dzəˈdʊŋ</phoneme><alias>mow dzuh doong</alias></lexeme>
  <lexeme><grapheme>Hu Jintao</grapheme><phoneme>ˈhuː dʒɪnˈtaʊ</phoneme><alias>hoo jin tow</alias></lexeme>
  <lexeme><grapheme>He Lifeng</grapheme><phoneme>ˈhʌ liˈfʌŋ</phoneme><alias>huh lee fung</alias></lexeme>
  <lexeme><grapheme>Wang Yi</grapheme><phoneme>ˈwɑːŋ ˈiː</phoneme><alias>wahng ee</alias></lexeme>
  <lexeme><grapheme>Lai Ching-te</grapheme><phoneme>ˈlaɪ tʃɪŋˈdʌ</phoneme><alias>lie ching duh</alias></lexeme>
  <lexeme><grapheme>Tsai Ing-wen</grapheme><phoneme>ˈtsaɪ ɪŋˈwɛn</phoneme><alias>tsigh ing wen</alias></lexeme>
  <lexeme><grapheme>Jaishankar</grapheme><phoneme>dʒeɪˈʃʌŋkəɹ</phoneme><alias>jay shunker</alias></lexeme>
  <lexeme><grapheme>Kejriwal</grapheme><phoneme>ˈkeɪdʒɹɪwɑːl</phoneme><alias>kayj ri wahl</alias></lexeme>
  <lexeme><grapheme>Adityanath</grapheme><phoneme>ɑːˈdɪtjənɑːt</phoneme><alias>ah dit yuh naht</alias></lexeme>
  <lexeme><grapheme>Sitharaman</grapheme><phoneme>sɪtɑːˈɹɑːmən</phoneme><alias>sit ah rahmun</alias></lexeme>
  <lexeme><grapheme>Zardari</grapheme><phoneme>zɑːɹˈdɑːɹi</phoneme><alias>zar dahree</alias></lexeme>
  <lexeme><grapheme>Bhutto</grapheme><phoneme>ˈbuːtoʊ</phoneme><alias>boo toe</alias></lexeme>
  <lexeme><grapheme>Hasina</grapheme><phoneme>hɑːˈsiːnə</phoneme><alias>hah seena</alias></lexeme>
  <lexeme><grapheme>Dissanayake</grapheme><phoneme>dɪsəˈnaɪəkə</phoneme><alias>dissa nye acka</alias></lexeme>
  <lexeme><grapheme>Wickremesinghe</grapheme><phoneme>wɪkɹəməˈsɪŋə</phoneme><alias>wickrama singa</alias></lexeme>
  <lexeme><grapheme>Rajapaksa</grapheme><phoneme>ɹɑːdʒəˈpʌksə</phoneme><alias>rahja puk sa</alias></lexeme>
  <lexeme><grapheme>Ishiba</grapheme><phoneme>iˈʃiːbə</phoneme><alias>ee shee ba</alias></lexeme>
  <lexeme><grapheme>Kishida</grapheme><phoneme>kiˈʃiːdə</phoneme><alias>key shee da</alias></lexeme>
  <lexeme><grapheme>Takaichi</grapheme><phoneme>tɑːkɑːˈiːtʃi</phoneme><alias>tah kah ee chee</alias></lexeme>
  <lexeme><grapheme>Koizumi</grapheme><phoneme>ˈkɔɪzumi</phoneme><alias>koy zoo me</alias></lexeme>
  <lexeme><grapheme>Shinzo Abe</grapheme><phoneme>ˈʃɪnzoʊ ˈɑːbeɪ</phoneme><alias>shinzo ah bay</alias></lexeme>
  <lexeme><grapheme>Yoon Suk-yeol</grapheme><grapheme>Yoon Suk Yeol</grapheme><phoneme>ˈjuːn sʌkˈjʌl</phoneme><alias>yoon suck yull</alias></lexeme>
  <lexeme><grapheme>Lee Jae-myung</grapheme><grapheme>Lee Jae Myung</grapheme><phoneme>ˈliː dʒeɪˈmjʌŋ</phoneme><alias>lee jay myung</alias></lexeme>
  <lexeme><grapheme>Kim Jong-un</grapheme><grapheme>Kim Jong Un</grapheme><phoneme>ˈkɪm dʒɔːŋˈʊn</phoneme><alias>kim jong oon</alias></lexeme>
  <lexeme><grapheme>Kim Yo-jong</grapheme><grapheme>Kim Yo Jong</grapheme><phoneme>ˈkɪm joʊˈdʒɔːŋ</phoneme><alias>kim yo jong</alias></lexeme>
  <lexeme><grapheme>Nguyen</grapheme><grapheme>Nguyễn</grapheme><phoneme>ˈwɪn</phoneme><alias>win</alias></lexeme>
  <lexeme><grapheme>Pham Minh Chinh</grapheme><phoneme>ˈfɑːm mɪn ˈtʃɪn</phoneme><alias>fahm min chin</alias></lexeme>
  <lexeme><grapheme>Hun Manet</grapheme><phoneme>ˈhʊn mɑːˈnɛt</phoneme><alias>hoon mah net</alias></lexeme>
  <lexeme><grapheme>Srettha Thavisin</grapheme><phoneme>ˈsɛttɑː ˈtɑːwiːsɪn</phoneme><alias>set tah tahwee sin</alias></lexeme>
  <lexeme><grapheme>Paetongtarn</grapheme><phoneme>ˈpɛtɔːŋtɑːn</phoneme><alias>pet ong tahn</alias></lexeme>
  <lexeme><grapheme>Shinawatra</grapheme><phoneme>tʃɪnəˈwɑːt</phoneme><alias>chinna wat</alias></lexeme>
  <lexeme><grapheme>Thaksin</grapheme><phoneme>ˈtɑːksɪn</phoneme><alias>tahk sin</alias></lexeme>
  <lexeme><grapheme>Anutin Charnvirakul</grapheme><phoneme>ɑːˈnuːtɪn tʃɑːnˈviːɹəkuːn</phoneme><alias>ah noo tin chahn veera koon</alias></lexeme>
  <lexeme><grapheme>Min Aung Hlaing</grapheme><phoneme>ˈmɪn ˈaʊŋ ˈlaɪŋ</phoneme><alias>min owng line</alias></lexeme>
  <lexeme><grapheme>Aung San Suu Kyi</grapheme><phoneme>ˈaʊŋ ˈsɑːn suː ˈtʃiː</phoneme><alias>owng sahn soo chee</alias></lexeme>
  <lexeme><grapheme>Suu Kyi</grapheme><phoneme>suː ˈtʃiː</phoneme><alias>soo chee</alias></lexeme>
  <lexeme><grapheme>Prabowo Subianto</grapheme><phoneme>pɹɑːˈboʊwoʊ subiˈɑːntoʊ</phoneme><alias>prah bowo soo bee ahn toe</alias></lexeme>
  <lexeme><grapheme>Prabowo</grapheme><phoneme>pɹɑːˈboʊwoʊ</phoneme><alias>prah bowo</alias></lexeme>
  <lexeme><grapheme>Widodo</grapheme><phoneme>wiˈdoʊdoʊ</phoneme><alias>wee doe doe</alias></lexeme>
  <lexeme><grapheme>Jokowi</grapheme><phoneme>dʒoʊˈkoʊwi</phoneme><alias>jo co wee</alias></lexeme>
  <lexeme><grapheme>Mahathir</grapheme><phoneme>məˈhɑːtɪɹ</phoneme><alias>muh hah teer</alias></lexeme>
  <lexeme><grapheme>Duterte</grapheme><phoneme>duˈtɛɹteɪ</phoneme><alias>doo tair tay</alias></lexeme>
  <lexeme><grapheme>Gusmão</grapheme><phoneme>ɡuʒˈmaʊn</phoneme><alias>goozh mown</alias></lexeme>
  <lexeme><grapheme>Albanese</grapheme><phoneme>ælbəˈniːzi</phoneme><alias>alba neezee</alias></lexeme>
  <lexeme><grapheme>Ardern</grapheme><phoneme>ɑːɹˈdɜːn</phoneme><alias>ar durn</alias></lexeme>
  <lexeme><grapheme>Marape</grapheme><phoneme>məˈɹɑːpeɪ</phoneme><alias>muh rah pay</alias></lexeme>
  <lexeme><grapheme>Rabuka</grapheme><phoneme>ɹɑːmˈbuːkə</phoneme><alias>rahm boo ka</alias></lexeme>

  <!-- People: the Americas -->
  <lexeme><grapheme>Milei</grapheme><phoneme>miˈleɪ</phoneme><alias>mee lay</alias></lexeme>
  <lexeme><grapheme>Kirchner</grapheme><phoneme>ˈkɪɹʃnəɹ</phoneme><alias>keersh ner</alias></lexeme>
  <lexeme><grapheme>Boric</grapheme><phoneme>ˈboːɹɪtʃ</phoneme><alias>bore itch</alias></lexeme>
  <lexeme><grapheme>Maduro</grapheme><phoneme>mɑːˈduːɹoʊ</phoneme><alias>mah doo ro</alias></lexeme>
  <lexeme><grapheme>Guaidó</grapheme><grapheme>Guaido</grapheme><phoneme>ɡwaɪˈdoʊ</phoneme><alias>gwhy doe</alias></lexeme>
  <lexeme><grapheme>Boluarte</grapheme><phoneme>boʊluˈɑːɹteɪ</phoneme><alias>bolo ar tay</alias></lexeme>
  <lexeme><grapheme>Noboa</grapheme><phoneme>noʊˈboʊə</phoneme><alias>no bow a</alias></lexeme>
  <lexeme><grapheme>Bukele</grapheme><phoneme>buˈkeɪleɪ</phoneme><alias>boo kay lay</alias></lexeme>
  <lexeme><grapheme>Giammattei</grapheme><phoneme>dʒɑːmɑːˈteɪ</phoneme><alias>jah mah tay</alias></lexeme>
  <lexeme><grapheme>Arévalo</grapheme><phoneme>ɑːˈɹeɪvəloʊ</phoneme><alias>ah ray vuh low</alias></lexeme>
  <lexeme><grapheme>Sheinbaum</grapheme><phoneme>ˈʃeɪnbaʊm</phoneme><alias>shane bowm</alias></lexeme>
  <lexeme><grapheme>López Obrador</grapheme><phoneme>ˈloʊpɛz oʊbɹɑːˈdoːɹ</phoneme><alias>lopez oh brah door</alias></lexeme>
  <lexeme><grapheme>Obrador</grapheme><phoneme>oʊbɹɑːˈdoːɹ</phoneme><alias>oh brah door</alias></lexeme>
  <lexeme><grapheme>Ebrard</grapheme><phoneme>ɛˈbɹɑːɹd</phoneme><alias>eh brard</alias></lexeme>
  <lexeme><grapheme>Díaz-Canel</grapheme><phoneme>ˈdiːɑːz kɑːˈnɛl</phoneme><alias>dee ahz kah nell</alias></lexeme>
  <lexeme><grapheme>Lula da Silva</grapheme><phoneme>ˈluːlə də ˈsɪlvə</phoneme><alias>loola duh silva</alias></lexeme>
  <lexeme><grapheme>Bolsonaro</grapheme><phoneme>boʊlsoʊˈnɑːɹoʊ</phoneme><alias>bowl so nah ro</alias></lexeme>
  <lexeme><grapheme>de Moraes</grapheme><phoneme>dʒi moʊˈɹaɪs</phoneme><alias>jee mo rice</alias></lexeme>
  <lexeme><grapheme>Poilievre</grapheme><phoneme>pwɑːliˈɛvɹ</phoneme><alias>pwah lee evr</alias></lexeme>
  <lexeme><grapheme>Joly</grapheme><phoneme>ʒoʊˈliː</phoneme><alias>zho lee</alias></lexeme>
  <lexeme><grapheme>Buttigieg</grapheme><phoneme>ˈbuːtɪdʒɪdʒ</phoneme><alias>boot a judge</alias></lexeme>
  <lexeme><grapheme>Mayorkas</grapheme><phoneme>maɪˈɔːɹkəs</phoneme><alias>my orkas</alias></lexeme>
  <lexeme><grapheme>Ocasio-Cortez</grapheme><phoneme>oʊˈkɑːsioʊ kɔːɹˈtɛz</phoneme><alias>oh cassio cor tez</alias></lexeme>
  <lexeme><grapheme>Hochul</grapheme><phoneme>ˈhoʊkəl</phoneme><alias>hoe cull</alias></lexeme>
  <lexeme><grapheme>Sotomayor</grapheme><phoneme>soʊtoʊmaɪˈoːɹ</phoneme><alias>so toe my or</alias></lexeme>
  <lexeme><grapheme>Alito</grapheme><phoneme>əˈliːtoʊ</phoneme><alias>uh lee toe</alias></lexeme>
  <lexeme><grapheme>Vivek</grapheme><phoneme>vɪˈveɪk</phoneme><alias>vi vake</alias></lexeme>
  <lexeme><grapheme>Pichai</grapheme><phoneme>pɪˈtʃaɪ</phoneme><alias>pi chye</alias></lexeme>
  <lexeme><grapheme>Nadella</grapheme><phoneme>nəˈdɛlə</phoneme><alias>nuh della</alias></lexeme>
  <lexeme><grapheme>Bezos</grapheme><phoneme>ˈbeɪzoʊs</phoneme><alias>bay zos</alias></lexeme>
  <lexeme><grapheme>Sutskever</grapheme><phoneme>ˈsʊtskɛvəɹ</phoneme><alias>soot skever</alias></lexeme>
  <lexeme><grapheme>Hassabis</grapheme><phoneme>hæˈsɑːbɪs</phoneme><alias>hass ah bis</alias></lexeme>

  <!-- Places: Europe and the Caucasus -->
  <lexeme><grapheme>Kyiv</grapheme><phoneme>ˈkiːv</phoneme><alias>keev</alias></lexeme>
  <lexeme><grapheme>Kharkiv</grapheme><phoneme>ˈxɑːɹkɪv</phoneme><alias>khar kiv</alias></lexeme>
  <lexeme><grapheme>Lviv</grapheme><phoneme>ləˈviːv</phoneme><alias>luh veev</alias></lexeme>
  <lexeme><grapheme>Odesa</grapheme><phoneme>oʊˈdɛsə</phoneme><alias>oh dessa</alias></lexeme>
  <lexeme><grapheme>Dnipro</grapheme><phoneme>dəˈniːpɹoʊ</phoneme><alias>duh nee pro</alias></lexeme>
  <lexeme><grapheme>Zaporizhzhia</grapheme><grapheme>Zaporizhia</grapheme><phoneme>zɑːpəˈɹiːʒə</phoneme><alias>zappa reezha</alias></lexeme>
  <lexeme><grapheme>Mariupol</grapheme><phoneme>mɑːɹiˈuːpoʊl</phoneme><alias>marry oo pol</alias></lexeme>
  <lexeme><grapheme>Donetsk</grapheme><phoneme>dəˈnjɛtsk</phoneme><alias>duh nyetsk</alias></lexeme>
  <lexeme><grapheme>Luhansk</grapheme><phoneme>luˈhɑːnsk</phoneme><alias>loo hahnsk</alias></lexeme>
  <lexeme><grapheme>Kherson</grapheme><phoneme>xɛɹˈsoʊn</phoneme><alias>khair sown</alias></lexeme>
  <lexeme><grapheme>Mykolaiv</grapheme><phoneme>mɪkəˈlaɪv</phoneme><alias>mika live</alias></lexeme>
  <lexeme><grapheme>Bakhmut</grapheme><phoneme>bɑːxˈmuːt</phoneme><alias>bakh moot</alias></lexeme>
  <lexeme><grapheme>Pokrovsk</grapheme><phoneme>poʊkˈɹɔːfsk</phoneme><alias>po croffsk</alias></lexeme>
  <lexeme><grapheme>Kupiansk</grapheme><phoneme>ˈkuːpjɑːnsk</phoneme><alias>koop yahnsk</alias></lexeme>
  <lexeme><grapheme>Avdiivka</grapheme><phoneme>ɑːvˈdiːfkə</phoneme><alias>ahv deef ka</alias></lexeme>
  <lexeme><grapheme>Chernihiv</grapheme><phoneme>tʃɛɹˈniːhɪv</phoneme><alias>chair nee hiv</alias></lexeme>
  <lexeme><grapheme>Sumy</grapheme><phoneme>ˈsuːmi</phoneme><alias>soo me</alias></lexeme>
  <lexeme><grapheme>Tbilisi</grapheme><phoneme>təbəˈliːsi</phoneme><alias>tuh bi lee see</alias></lexeme>
  <lexeme><grapheme>Baku</grapheme><phoneme>bɑːˈkuː</phoneme><alias>bah koo</alias></lexeme>
  <lexeme><grapheme>Nagorno-Karabakh</grapheme><phoneme>nəˈɡɔːɹnoʊ ˈkæɹəbɑːx</phoneme><alias>nuh gorno karra bakh</alias></lexeme>
  <lexeme><grapheme>Chisinau</grapheme><grapheme>Chișinău</grapheme><grapheme>Chişinău</grapheme><phoneme>kiʃiˈnaʊ</phoneme><alias>key she now</alias></lexeme>
  <lexeme><grapheme>Ljubljana</grapheme><phoneme>ljuːbliˈɑːnə</phoneme><alias>lyoo blee ahna</alias></lexeme>
  <lexeme><grapheme>Skopje</grapheme><phoneme>ˈskoʊpjeɪ</phoneme><alias>scope yay</alias></lexeme>
  <lexeme><grapheme>Podgorica</grapheme><phoneme>ˈpɔːdɡɔːɹiːtsə</phoneme><alias>pod gor eetsa</alias></lexeme>
  <lexeme><grapheme>Pristina</grapheme><grapheme>Priština</grapheme><phoneme>ˈpɹiːʃtɪnə</phoneme><alias>preesh tina</alias></lexeme>
  <lexeme><grapheme>Tirana</grapheme><phoneme>tiˈɹɑːnə</phoneme><alias>tee rahna</alias></lexeme>
  <lexeme><grapheme>Reykjavik</grapheme><grapheme>Reykjavík</grapheme><phoneme>ˈɹeɪkjəvɪk</phoneme><alias>rake ya vik</alias></lexeme>
  <lexeme><grapheme>Łódź</grapheme><phoneme>ˈwuːtʃ</phoneme><alias>wootch</alias></lexeme>
  <lexeme><grapheme>Wrocław</grapheme><grapheme>Wroclaw</grapheme><phoneme>ˈvɹɔːtswɑːf</phoneme><alias>vrots waff</alias></lexeme>
  <lexeme><grapheme>Bayeux</grapheme><phoneme>baɪˈjuː</phoneme><alias>by yuh</alias></lexeme>
  <lexeme><grapheme>Sejm</grapheme><phoneme>ˈseɪm</phoneme><alias>same</alias></lexeme>
  <lexeme><grapheme>Verkhovna Rada</grapheme><phoneme>vɛɹˈxɔːvnə ˈɹɑːdə</phoneme><alias>ver khovna rah da</alias></lexeme>
  <lexeme><grapheme>Élysée</grapheme><grapheme>Elysee</grapheme><phoneme>eɪliˈzeɪ</phoneme><alias>ay lee zay</alias></lexeme>
  <lexeme><grapheme>Quai d'Orsay</grapheme><phoneme>keɪ dɔːɹˈseɪ</phoneme><alias>kay dor say</alias></lexeme>
  <lexeme><grapheme>Bundestag</grapheme><phoneme>ˈbʊndəstɑːɡ</phoneme><alias>boon duh stahg</alias></lexeme>
  <lexeme><grapheme>Bundesbank</grapheme><phoneme>ˈbʊndəsbæŋk</phoneme><alias>boon dess bank</alias></lexeme>
  <lexeme><grapheme>Bundeswehr</grapheme><phoneme>ˈbʊndəsvɛɹ</phoneme><alias>boon dess vair</alias></lexeme>
  <lexeme><grapheme>Riksdag</grapheme><phoneme>ˈɹiksdɑːɡ</phoneme><alias>reeks dahg</alias></lexeme>

  <!-- Places: the Middle East and Africa -->
  <lexeme><grapheme>Idlib</grapheme><phoneme>ˈɪdlɪb</phoneme><alias>id lib</alias></lexeme>
  <lexeme><grapheme>Ramallah</grapheme><phoneme>ɹəˈmɑːlə</phoneme><alias>ruh mahla</alias></lexeme>
  <lexeme><grapheme>Riyadh</grapheme><phoneme>ɹiˈjɑːd</phoneme><alias>ree yahd</alias></lexeme>
  <lexeme><grapheme>Qatar</grapheme><phoneme>kəˈtɑːɹ</phoneme><alias>kuh tar</alias></lexeme>
  <lexeme><grapheme>Qatari</grapheme><phoneme>kəˈtɑːɹi</phoneme><alias>kuh tahree</alias></lexeme>
  <lexeme><grapheme>Sanaa</grapheme><grapheme>Sana'a</grapheme><phoneme>səˈnɑː</phoneme><alias>suh nah</alias></lexeme>
  <lexeme><grapheme>Hodeidah</grapheme><phoneme>hoʊˈdeɪdə</phoneme><alias>ho day da</alias></lexeme>
  <lexeme><grapheme>Isfahan</grapheme><phoneme>ˈɪsfəhɑːn</phoneme><alias>iss fuh hahn</alias></lexeme>
  <lexeme><grapheme>Natanz</grapheme><phoneme>nɑːˈtɑːnz</phoneme><alias>nah tahns</alias></lexeme>
  <lexeme><grapheme>Fordow</grapheme><phoneme>foːɹˈdoʊ</phoneme><alias>for doe</alias></lexeme>
  <lexeme><grapheme>Kabul</grapheme><phoneme>ˈkɑːbʊl</phoneme><alias>kah bull</alias></lexeme>
  <lexeme><grapheme>Kandahar</grapheme><phoneme>ˈkɑːndəhɑːɹ</phoneme><alias>kahn duh har</alias></lexeme>
  <lexeme><grapheme>Rafah</grapheme><phoneme>ˈɹɑːfɑː</phoneme><alias>rah fah</alias></lexeme>
  <lexeme><grapheme>Khan Younis</grapheme><grapheme>Khan Yunis</grapheme><phoneme>ˈxɑːn ˈjuːnɪs</phoneme><alias>khan you niss</alias></lexeme>
  <lexeme><grapheme>Benghazi</grapheme><phoneme>bɛnˈɡɑːzi</phoneme><alias>ben gahzee</alias></lexeme>
  <lexeme><grapheme>Rabat</grapheme><phoneme>ɹəˈbɑːt</phoneme><alias>ruh baht</alias></lexeme>
  <lexeme><grapheme>Darfur</grapheme><phoneme>dɑːɹˈfuːɹ</phoneme><alias>dar foor</alias></lexeme>
  <lexeme><grapheme>El Fasher</grapheme><grapheme>el-Fasher</grapheme><grapheme>al-Fashir</grapheme><phoneme>ɛl ˈfɑːʃəɹ</phoneme><alias>el fasher</alias></lexeme>
  <lexeme><grapheme>Addis Ababa</grapheme><phoneme>ˈædɪs ˈæbəbə</phoneme><alias>addis abba ba</alias></lexeme>
  <lexeme><grapheme>Tigray</grapheme><phoneme>tiˈɡɹaɪ</phoneme><alias>tee grye</alias></lexeme>
  <lexeme><grapheme>Tigrayan</grapheme><phoneme>tiˈɡɹaɪən</phoneme><alias>tee grye un</alias></lexeme>
  <lexeme><grapheme>Mogadishu</grapheme><phoneme>mɔːɡəˈdɪʃuː</phoneme><alias>moga dishoo</alias></lexeme>
  <lexeme><grapheme>Bujumbura</grapheme><phoneme>budʒəmˈbuːɹə</phoneme><alias>boo jum boora</alias></lexeme>
  <lexeme><grapheme>Bukavu</grapheme><phoneme>buˈkɑːvuː</phoneme><alias>boo kah voo</alias></lexeme>
  <lexeme><grapheme>Bangui</grapheme><phoneme>bɑːŋˈɡiː</phoneme><alias>bong ghee</alias></lexeme>
  <lexeme><grapheme>N'Djamena</grapheme><grapheme>N’Djamena</grapheme><grapheme>Ndjamena</grapheme><phoneme>əndʒɑːˈmeɪnə</phoneme><alias>un jah may na</alias></lexeme>
  <lexeme><grapheme>Yaoundé</grapheme><grapheme>Yaounde</grapheme><phoneme>jɑːunˈdeɪ</phoneme><alias>yah oon day</alias></lexeme>
  <lexeme><grapheme>Gaborone</grapheme><phoneme>ɡɑːboʊˈɹoʊneɪ</phoneme><alias>gah bo roe nay</alias></lexeme>
  <lexeme><grapheme>Windhoek</grapheme><phoneme>ˈvɪnthuːk</phoneme><alias>vint hook</alias></lexeme>
  <lexeme><grapheme>Maputo</grapheme><phoneme>məˈpuːtoʊ</phoneme><alias>muh poo toe</alias></lexeme>
  <lexeme><grapheme>Antananarivo</grapheme><phoneme>æntənænəˈɹiːvoʊ</phoneme><alias>anta nanna reevo</alias></lexeme>
  <lexeme><grapheme>Mbabane</grapheme><phoneme>əmbəˈbɑːn</phoneme><alias>umba bahn</alias></lexeme>
  <lexeme><grapheme>Accra</grapheme><phoneme>əˈkɹɑː</phoneme><alias>uh krah</alias></lexeme>
  <lexeme><grapheme>Abidjan</grapheme><phoneme>æbiˈdʒɑːn</phoneme><alias>abby jahn</alias></lexeme>
  <lexeme><grapheme>Yamoussoukro</grapheme><phoneme>jɑːmuˈsuːkɹoʊ</phoneme><alias>yah moo sook ro</alias></lexeme>
  <lexeme><grapheme>Niamey</grapheme><phoneme>niˈɑːmeɪ</phoneme><alias>nee ah may</alias></lexeme>
  <lexeme><grapheme>Abuja</grapheme><phoneme>əˈbuːdʒə</phoneme><alias>uh boo ja</alias></lexeme>
  <lexeme><grapheme>Maiduguri</grapheme><phoneme>maɪˈduːɡəɹi</phoneme><alias>my doo gurry</alias></lexeme>
  <lexeme><grapheme>Dakar</grapheme><phoneme>dəˈkɑːɹ</phoneme><alias>duh car</alias></lexeme>
  <lexeme><grapheme>Nouakchott</grapheme><phoneme>nuˈɑːkʃɑːt</phoneme><alias>noo ahk shot</alias></lexeme>

  <!-- Places: Asia and the Pacific -->
  <lexeme><grapheme>Astana</grapheme><phoneme>ɑːstɑːˈnɑː</phoneme><alias>ah stah nah</alias></lexeme>
  <lexeme><grapheme>Almaty</grapheme><phoneme>ɑːlˈmɑːti</phoneme><alias>al mah tee</alias></lexeme>
  <lexeme><grapheme>Dushanbe</grapheme><phoneme>duˈʃɑːnbeɪ</phoneme><alias>doo shahn bay</alias></lexeme>
  <lexeme><grapheme>Ashgabat</grapheme><phoneme>ˈɑːʃɡəbɑːt</phoneme><alias>ahsh guh baht</alias></lexeme>
  <lexeme><grapheme>Bishkek</grapheme><phoneme>bɪʃˈkɛk</phoneme><alias>bish keck</alias></lexeme>
  <lexeme><grapheme>Naypyidaw</grapheme><grapheme>Naypyitaw</grapheme><phoneme>ˈneɪpjidɔː</phoneme><alias>nay pyee daw</alias></lexeme>
  <lexeme><grapheme>Rakhine</grapheme><phoneme>ɹəˈkaɪn</phoneme><alias>ruh kine</alias></lexeme>
  <lexeme><grapheme>Rohingya</grapheme><phoneme>ɹoʊˈhɪndʒə</phoneme><alias>ro hinja</alias></lexeme>
  <lexeme><grapheme>Phnom Penh</grapheme><phoneme>pəˈnɔːm ˈpɛn</phoneme><alias>puh nom pen</alias></lexeme>
  <lexeme><grapheme>Ho Chi Minh</grapheme><phoneme>ˈhoʊ tʃi ˈmɪn</phoneme><alias>ho chee min</alias></lexeme>
  <lexeme><grapheme>Thimphu</grapheme><phoneme>ˈtɪmpuː</phoneme><alias>tim poo</alias></lexeme>
  <lexeme><grapheme>Balochistan</grapheme><phoneme>bəˈloʊtʃɪstɑːn</phoneme><alias>buh loach i stahn</alias></lexeme>
  <lexeme><grapheme>Beijing</grapheme><phoneme>beɪˈdʒɪŋ</phoneme><alias>bay jing</alias></lexeme>
  <lexeme><grapheme>Shenzhen</grapheme><phoneme>ʃʌnˈdʒʌn</phoneme><alias>shun jun</alias></lexeme>
  <lexeme><grapheme>Guangzhou</grapheme><phoneme>ɡwɑːŋˈdʒoʊ</phoneme><alias>gwong joe</alias></lexeme>
  <lexeme><grapheme>Chongqing</grapheme><phoneme>tʃʊŋˈtʃɪŋ</phoneme><alias>choong ching</alias></lexeme>
  <lexeme><grapheme>Hangzhou</grapheme><phoneme>hɑːŋˈdʒoʊ</phoneme><alias>hong joe</alias></lexeme>
  <lexeme><grapheme>Wuhan</grapheme><phoneme>wuˈhɑːn</phoneme><alias>woo hahn</alias></lexeme>
  <lexeme><grapheme>Xinjiang</grapheme><phoneme>ʃɪndʒiˈɑːŋ</phoneme><alias>shin jee ahng</alias></lexeme>
  <lexeme><grapheme>Uyghur</grapheme><grapheme>Uighur</grapheme><phoneme>ˈwiːɡʊɹ</phoneme><alias>wee gur</alias></lexeme>
  <lexeme><grapheme>Uyghurs</grapheme><grapheme>Uighurs</grapheme><phoneme>ˈwiːɡʊɹz</phoneme><alias>wee gurs</alias></lexeme>
  <lexeme><grapheme>Urumqi</grapheme><phoneme>uˈɹʊmtʃi</phoneme><alias>oo room chee</alias></lexeme>
  <lexeme><grapheme>Busan</grapheme><phoneme>ˈbuːsɑːn</phoneme><alias>boo sahn</alias></lexeme>
  <lexeme><grapheme>Kyoto</grapheme><phoneme>kiˈoʊtoʊ</phoneme><alias>key oh toe</alias></lexeme>
  <lexeme><grapheme>Honiara</grapheme><phoneme>hoʊniˈɑːɹə</phoneme><alias>ho nee ahra</alias></lexeme>
  <lexeme><grapheme>Apia</grapheme><phoneme>ɑːˈpiːə</phoneme><alias>ah pee a</alias></lexeme>
  <lexeme><grapheme>Nauru</grapheme><phoneme>nɑːˈuːɹuː</phoneme><alias>nah oo roo</alias></lexeme>
  <lexeme><grapheme>Kiribati</grapheme><phoneme>ˈkɪɹɪbæs</phoneme><alias>kirri bass</alias></lexeme>
  <lexeme><grapheme>Tuvalu</grapheme><phoneme>tuˈvɑːluː</phoneme><alias>too vah loo</alias></lexeme>
  <lexeme><grapheme>Funafuti</grapheme><phoneme>funəˈfuːti</phoneme><alias>foona footy</alias></lexeme>
  <lexeme><grapheme>Bougainville</grapheme><phoneme>ˈbuːɡənvɪl</phoneme><alias>boo gun vill</alias></lexeme>

  <!-- Places: the Americas -->
  <lexeme><grapheme>Oaxaca</grapheme><phoneme>wəˈhɑːkə</phoneme><alias>wuh hah ka</alias></lexeme>
  <lexeme><grapheme>Tegucigalpa</grapheme><phoneme>təɡuːsiˈɡɑːlpə</phoneme><alias>tuh goo see gal pa</alias></lexeme>
  <lexeme><grapheme>Guayaquil</grapheme><phoneme>ɡwaɪəˈkiːl</phoneme><alias>gwhy a keel</alias></lexeme>
  <lexeme><grapheme>Juárez</grapheme><phoneme>ˈhwɑːɹɛz</phoneme><alias>hwah rez</alias></lexeme>
  <lexeme><grapheme>Ciudad Juárez</grapheme><phoneme>sjuˈdɑːd ˈhwɑːɹɛz</phoneme><alias>syoo dahd hwah rez</alias></lexeme>
  <lexeme><grapheme>Buenos Aires</grapheme><phoneme>ˈbweɪnoʊs ˈaɪɹɪs</phoneme><alias>bway nos eye ris</alias></lexeme>
  <lexeme><grapheme>Asunción</grapheme><phoneme>ɑːsunsiˈoʊn</phoneme><alias>ah soon see own</alias></lexeme>

  <!-- Bodies, companies, outlets -->
  <lexeme><grapheme>Huawei</grapheme><phoneme>ˈwɑːweɪ</phoneme><alias>wah way</alias></lexeme>
  <lexeme><grapheme>Xiaomi</grapheme><phoneme>ˈʃaʊmi</phoneme><alias>shau me</alias></lexeme>
  <lexeme><grapheme>Nvidia</grapheme><phoneme>ɛnˈvɪdiə</phoneme><alias>en vidia</alias></lexeme>
  <lexeme><grapheme>Nestlé</grapheme><phoneme>ˈnɛsleɪ</phoneme><alias>ness lay</alias></lexeme>
  <lexeme><grapheme>Porsche</grapheme><phoneme>ˈpoːɹʃə</phoneme><alias>porsha</alias></lexeme>
  <lexeme><grapheme>Hyundai</grapheme><phoneme>ˈhʌndeɪ</phoneme><alias>hun day</alias></lexeme>
  <lexeme><grapheme>Peugeot</grapheme><phoneme>ˈpɜːʒoʊ</phoneme><alias>per zho</alias></lexeme>
  <lexeme><grapheme>Renault</grapheme><phoneme>ɹəˈnoʊ</phoneme><alias>ruh no</alias></lexeme>
  <lexeme><grapheme>Société Générale</grapheme><phoneme>soʊsjeɪˈteɪ ʒeɪneɪˈɹɑːl</phoneme><alias>so see ay tay zhay nay rahl</alias></lexeme>
  <lexeme><grapheme>Crédit Agricole</grapheme><phoneme>kɹeɪˈdiː æɡɹiˈkɔːl</phoneme><alias>cray dee agri coal</alias></lexeme>
  <lexeme><grapheme>Thyssenkrupp</grapheme><phoneme>ˈtɪsənkɹʊp</phoneme><alias>tissen kroop</alias></lexeme>
  <lexeme><grapheme>Raiffeisen</grapheme><phoneme>ˈɹaɪfaɪzən</phoneme><alias>rye fye zen</alias></lexeme>
  <lexeme><grapheme>Ørsted</grapheme><phoneme>ˈɜːstɛd</phoneme><alias>ur sted</alias></lexeme>
  <lexeme><grapheme>Gazprom</grapheme><phoneme>ˈɡɑːzpɹoʊm</phoneme><alias>gahz prom</alias></lexeme>
  <lexeme><grapheme>Rosneft</grapheme><phoneme>ˈɹɔːsnjɛft</phoneme><alias>ross nyeft</alias></lexeme>
  <lexeme><grapheme>L'Oréal</grapheme><grapheme>L’Oréal</grapheme><phoneme>loʊɹeɪˈɑːl</phoneme><alias>lo ray ahl</alias></lexeme>
  <lexeme><grapheme>Hermès</grapheme><phoneme>ɛɹˈmɛz</phoneme><alias>air mez</alias></lexeme>
  <lexeme><grapheme>Le Monde</grapheme><phoneme>lə ˈmoʊnd</phoneme><alias>luh mond</alias></lexeme>
  <lexeme><grapheme>Le Figaro</grapheme><phoneme>lə fiɡəˈɹoʊ</phoneme><alias>luh figa ro</alias></lexeme>
  <lexeme><grapheme>Der Spiegel</grapheme><phoneme>dɛɹ ˈʃpiːɡəl</phoneme><alias>dare shpeegel</alias></lexeme>
  <lexeme><grapheme>Frankfurter Allgemeine</grapheme><phoneme>ˈfɹæŋkfʊɹtəɹ ˈɑːlɡəmaɪnə</phoneme><alias>frankfurter ahl ga my na</alias></lexeme>
  <lexeme><grapheme>Süddeutsche</grapheme><phoneme>ˈzuːddɔɪtʃə</phoneme><alias>zood doytcha</alias></lexeme>
  <lexeme><grapheme>El País</grapheme><phoneme>ɛl pɑːˈiːs</phoneme><alias>el pah ees</alias></lexeme>
  <lexeme><grapheme>Corriere della Sera</grapheme><phoneme>kɔːɹiˈɛɹeɪ dɛlə ˈsɛɹə</phoneme><alias>corry airy della serra</alias></lexeme>
  <lexeme><grapheme>Haaretz</grapheme><phoneme>hɑːˈɹɛts</phoneme><alias>hah rets</alias></lexeme>
  <lexeme><grapheme>Al Jazeera</grapheme><grapheme>al-Jazeera</grapheme><grapheme>Al-Jazeera</grapheme><phoneme>ɑːl dʒəˈzɪɹə</phoneme><alias>al juh zeera</alias></lexeme>
  <lexeme><grapheme>Xinhua</grapheme><phoneme>ʃɪnˈhwɑː</phoneme><alias>shin hwah</alias></lexeme>
  <lexeme><grapheme>Yonhap</grapheme><phoneme>ˈjɔːnhɑːp</phoneme><alias>yon hahp</alias></lexeme>
  <lexeme><grapheme>Médecins Sans Frontières</grapheme><phoneme>meɪdˈsæn sɑːn fɹɑːntiˈɛɹ</phoneme><alias>maid san son front yair</alias></lexeme>
  <lexeme><grapheme>UNRWA</grapheme><phoneme>ˈʌnɹə</phoneme><alias>un rah</alias></lexeme>
  <lexeme><grapheme>OPEC</grapheme><phoneme>ˈoʊpɛk</phoneme><alias>oh peck</alias></lexeme>
  <lexeme><grapheme>ASEAN</grapheme><grapheme>Asean</grapheme><phoneme>ˈɑːsiɑːn</phoneme><alias>ah see ahn</alias></lexeme>
  <lexeme><grapheme>ECOWAS</grapheme><grapheme>Ecowas</grapheme><phoneme>ˈɛkoʊwɑːs</phoneme><alias>ecko wass</alias></lexeme>
  <lexeme><grapheme>AUKUS</grapheme><grapheme>Aukus</grapheme><phoneme>ˈɔːkəs</phoneme><alias>aw kus</alias></lexeme>
  <lexeme><grapheme>Fatah</grapheme><phoneme>ˈfɑːtɑː</phoneme><alias>fah tah</alias></lexeme>

</lexicon>
