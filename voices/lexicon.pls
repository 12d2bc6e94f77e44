<?xml version="1.0" encoding="UTF-8"?>
<!-- How this show pronounces names; quotecast say adds one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
  <lexeme>
    <grapheme>Achterberg</grapheme>
    <phoneme>ˈɑːxtəbɜːɡ</phoneme>
    <alias>Ahkter-berg</alias>
  </lexeme>
  <lexeme>
    <grapheme>Ferreira</grapheme>
    <alias>Ferray-ra</alias>
  </lexeme>
</lexicon>
