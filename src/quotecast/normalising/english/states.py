"""Know the States and provinces by their abbreviations: data only."""

_STATES = """
    Ala.=Alabama AL=Alabama AK=Alaska Ariz.=Arizona AZ=Arizona Ark.=Arkansas AR=Arkansas
    Calif.=California Cal.=California CA=California Colo.=Colorado CO=Colorado Conn.=Connecticut
    CT=Connecticut Del.=Delaware DE=Delaware Fla.=Florida FL=Florida Ga.=Georgia GA=Georgia
    HI=Hawaii ID=Idaho Ill.=Illinois IL=Illinois Ind.=Indiana IN=Indiana IA=Iowa Kan.=Kansas
    Kans.=Kansas KS=Kansas Ky.=Kentucky KY=Kentucky La.=Louisiana LA=Louisiana ME=Maine
    Md.=Maryland MD=Maryland Mass.=Massachusetts MA=Massachusetts Mich.=Michigan MI=Michigan
    Minn.=Minnesota MN=Minnesota Miss.=Mississippi MS=Mississippi Mo.=Missouri MO=Missouri
    Mont.=Montana MT=Montana Neb.=Nebraska NE=Nebraska Nev.=Nevada NV=Nevada N.H.=New_Hampshire
    NH=New_Hampshire N.J.=New_Jersey NJ=New_Jersey N.M.=New_Mexico NM=New_Mexico N.Y.=New_York
    NY=New_York N.C.=North_Carolina NC=North_Carolina N.D.=North_Dakota ND=North_Dakota OH=Ohio
    Okla.=Oklahoma OK=Oklahoma Ore.=Oregon OR=Oregon Pa.=Pennsylvania PA=Pennsylvania
    R.I.=Rhode_Island RI=Rhode_Island S.C.=South_Carolina SC=South_Carolina S.D.=South_Dakota
    SD=South_Dakota Tenn.=Tennessee TN=Tennessee Tex.=Texas TX=Texas UT=Utah Vt.=Vermont VT=Vermont
    Va.=Virginia VA=Virginia Wash.=Washington WA=Washington W.Va.=West_Virginia WV=West_Virginia
    Wis.=Wisconsin WI=Wisconsin Wyo.=Wyoming WY=Wyoming D.C.=D.C DC=D.C P.R.=Puerto_Rico
    Ont.=Ontario Que.=Quebec B.C.=British_Columbia Alta.=Alberta Sask.=Saskatchewan
    P.E.I.=Prince_Edward_Island N.B.=New_Brunswick N.S.=Nova_Scotia N.L.=Newfoundland_and_Labrador
    Nfld.=Newfoundland Man.=Manitoba N.W.T.=Northwest_Territories Qld.=Queensland Vic.=Victoria Tas.=Tasmania"""
PLACES = {
    name: place.replace("_", " ")
    for name, _, place in (entry.partition("=") for entry in _STATES.split())
}
"""Places by abbreviation; AP's with its dots, a postal code without."""
ALWAYS = frozenset(
    """Ariz. Calif. Colo. Conn. Fla. Mich. Minn. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. R.I.
    S.C. S.D. Tenn. Tex. W.Va. Wis. Wyo. D.C. Sask.""".split()
)
"""Those that are nothing else, so that no town need stand before them."""
