"""English given names that are clearly of one gender: data only, the last resort of all."""

from quotecast.model import Gender

_FEMALE = """
abigail ada adele adriana agnes aisha alexandra alice alicia alison allison amanda amber
amelia amy ana andrea angela angelina anita ann anna anne annette annie antonia april audrey
barbara beatrice becky belinda bernadette bernice beth bethany betsy betty beverly bonnie brenda
bridget brittany camilla candace cara carla carmen carol carole caroline carolina carolyn carrie
catherine cathy cecilia charlene charlotte chelsea cheryl chloe christina christine cindy claire
clara claudia colleen connie constance cora crystal cynthia daisy danielle daphne dawn
deborah debbie debra deirdre delia denise diana diane dianne dolores donna dora doris dorothy edith
edna eileen elaine eleanor elena elisa elisabeth eliza elizabeth ella ellen eloise elsa elsie emily
emma erica erika erin esther ethel eva eve evelyn fatima faye felicia fiona florence frances
francesca gabriela gabriella gail georgia geraldine gertrude gina gladys glenda gloria grace greta
gwen gwendolyn hannah harriet hazel heather heidi helen helena henrietta hilary hillary holly ida
ingrid irene iris irma isabel isabella ivana ivanka jacqueline jane janet janice jasmine jeanette
jeanne jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy
julia julie juliet june karen karin kate katherine kathleen kathryn kathy katie katrina kayla kellyanne
kendra kimberly kirsten kristen kristin kristina lara latoya laura lauren leah leila lena leona lillian lily linda lisa lois loretta lori lorraine louisa louise lucia lucille lucy lydia lynne mabel
madeleine madeline maggie marcia margaret margarita maria mariana marianne marie marilyn marina
marjorie marlene martha mary maureen maxine megan meghan melanie melinda melissa mercedes mia michelle
mildred millicent mindy minnie miranda miriam moira molly mona monica muriel nadia nancy naomi
natalia natalie natasha nellie nicole nina nora norma olga olivia pamela patricia patty paula paulina
pauline pearl peggy penelope penny petra phoebe phyllis priscilla priya rachel rebecca regina renee
rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sara
sarah selina serena sharon sheila sherry shirley sibyl silvia simone sofia sonia
sonya sophia sophie stella stephanie sue susan susana susanna susanne suzanne sybil sylvia tabitha
tamara tammy tanya tara teresa teri tessa theresa tiffany tina tracy tricia trudy ursula valerie
vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy wilma
yolanda yvette yvonne zelda zoe
"""

_MALE = """
aaron abdul abraham adam adrian ahmed al alan albert alberto aldo alejandro alexander alfred ali alistair
allan allen alvin andre andreas andres andrew andy angelo anthony antonio archie armando arnold
arthur arturo barack barry bart ben benjamin bernard bernie bert bill billy bob bobby boris brad
bradley brendan brent brett brian bruce bruno bryan bryce byron caleb calvin carl carlos cedric cesar
chad charles charlie chester christian christopher chuck clarence claude clay clifford clint clinton
clive colin conor craig curtis cyril dale damian damon dan daniel danny darrell darren dave david
dean dennis derek desmond dick diego dirk dominic don donald doug douglas duane duncan dustin dwayne
dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elliott emil emmanuel enrique eric
erik ernest ernesto ethan eugene evan felipe felix ferdinand fernando finn floyd francisco frank
franklin fred frederick gabriel gareth garrett gary gavin gene geoffrey george gerald gerard gilbert
giovanni glen glenn gordon graham grant greg gregory guillermo gus guy hamish hank harold harry harvey
hassan hector henrik henry herbert herman horace howard hubert hugh hugo ian ibrahim igor ike ira
irving isaac ivan ivor jack jacob jake james jared jason javier jay jed jeff jeffrey jeremy jerome
jerry jesus jim jimmy joe joel joaquin johan john johnny jon jonathan jorge jose joseph josh joshua
juan julian julio justin karl keith ken kenneth kevin klaus kurt kyle lance lars larry laurence
lawrence leo leon leonard lester lewis liam lionel lloyd logan lou louis lucas luigi luis luke luther
malcolm manuel marc marcel marco marcus mario mark martin marvin mathew matt matthew maurice max
maxwell mehdi melvin michael miguel mike milton mitch mitchell mitt mohamed mohammed moses
muhammad murray nathan nathaniel neil ned nelson newt nicholas nick nigel niklas noah noel norman
oleg oliver omar orlando oscar oswald otto owen pablo patrick paul pedro percy pete peter phil
philip phillip pierre rafael ralph ramon randall randy raul ray raymond reginald rex ricardo richard
rick rob robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald ross roy
rudolph rudy rupert russell ryan salvador samuel saul scott sean sebastian seth sergei sergio seymour
simon spencer stanley stefan stephen steve steven stewart stuart sven ted terence terrence
theodore thomas tim timothy toby todd tom tomas tommy tony travis trevor tyler tyrone vernon victor
vince vincent vladimir wade walter warren wayne wendell wesley wilfred willard william winston
wolfgang xavier yusuf zachary
"""

GENDERS: dict[str, Gender] = {
    **dict.fromkeys(_FEMALE.split(), Gender.FEMALE),
    **dict.fromkeys(_MALE.split(), Gender.MALE),
}
