/// ISO 3166-1 with Kosovo (XK). Regions follow UN M49; ldc and sids as the UN listed them in mid-2026. The zone is the capital's.
let countryTable = #"""
    alpha2	alpha3	name	region	subregion	ldc	sids	aliases	zone
    AD	AND	Andorra	Europe	Southern Europe			Principality of Andorra|Andorre	Europe/Andorra
    AE	ARE	United Arab Emirates	Asia	Western Asia			UAE|U.A.E.|Emirates|الإمارات|الإمارات العربية المتحدة|Émirats arabes unis	Asia/Dubai
    AF	AFG	Afghanistan	Asia	Southern Asia	y		افغانستان|Islamic Republic of Afghanistan	Asia/Kabul
    AG	ATG	Antigua and Barbuda	Americas	Caribbean		y	Antigua & Barbuda|Antigua	America/Antigua
    AI	AIA	Anguilla	Americas	Caribbean		y		America/Anguilla
    AL	ALB	Albania	Europe	Southern Europe			Shqipëria|Albanie|Republic of Albania	Europe/Tirane
    AM	ARM	Armenia	Asia	Western Asia			Հայաստան|Hayastan|Republic of Armenia	Asia/Yerevan
    AO	AGO	Angola	Africa	Middle Africa	y		Republic of Angola	Africa/Luanda
    AQ	ATA	Antarctica	Antarctica	Antarctica			Antarctique	Antarctica/McMurdo
    AR	ARG	Argentina	Americas	South America			Argentine Republic|República Argentina	America/Argentina/Buenos_Aires
    AS	ASM	American Samoa	Oceania	Polynesia		y		Pacific/Pago_Pago
    AT	AUT	Austria	Europe	Western Europe			Österreich|Autriche|Oesterreich|Republic of Austria	Europe/Vienna
    AU	AUS	Australia	Oceania	Australia and New Zealand			Commonwealth of Australia|Australie	Australia/Sydney
    AW	ABW	Aruba	Americas	Caribbean		y		America/Aruba
    AX	ALA	Åland Islands	Europe	Northern Europe			Åland|Aland|Aland Islands|Ahvenanmaa	Europe/Mariehamn
    AZ	AZE	Azerbaijan	Asia	Western Asia			Azərbaycan|Republic of Azerbaijan	Asia/Baku
    BA	BIH	Bosnia and Herzegovina	Europe	Southern Europe			Bosna i Hercegovina|Bosnia & Herzegovina|Bosnia-Herzegovina|Bosnia|BiH|Босна и Херцеговина	Europe/Sarajevo
    BB	BRB	Barbados	Americas	Caribbean		y		America/Barbados
    BD	BGD	Bangladesh	Asia	Southern Asia	y		বাংলাদেশ|People's Republic of Bangladesh	Asia/Dhaka
    BE	BEL	Belgium	Europe	Western Europe			België|Belgique|Belgien|Kingdom of Belgium	Europe/Brussels
    BF	BFA	Burkina Faso	Africa	Western Africa	y		Burkina|Upper Volta	Africa/Ouagadougou
    BG	BGR	Bulgaria	Europe	Eastern Europe			България|Republic of Bulgaria	Europe/Sofia
    BH	BHR	Bahrain	Asia	Western Asia			البحرين|Kingdom of Bahrain	Asia/Bahrain
    BI	BDI	Burundi	Africa	Eastern Africa	y		Uburundi|Republic of Burundi	Africa/Bujumbura
    BJ	BEN	Benin	Africa	Western Africa	y		Bénin|Republic of Benin	Africa/Porto-Novo
    BL	BLM	Saint Barthélemy	Americas	Caribbean			Saint Barthelemy|St Barts|St. Barthélemy|Saint-Barthélemy	America/St_Barthelemy
    BM	BMU	Bermuda	Americas	Northern America				Atlantic/Bermuda
    BN	BRN	Brunei	Asia	South-eastern Asia			Brunei Darussalam|Nation of Brunei	Asia/Brunei
    BO	BOL	Bolivia	Americas	South America			Bolivia, Plurinational State of|Plurinational State of Bolivia|Bolivia (Plurinational State of)	America/La_Paz
    BQ	BES	Caribbean Netherlands	Americas	Caribbean		y	Bonaire, Sint Eustatius and Saba|Bonaire|BES Islands	America/Kralendijk
    BR	BRA	Brazil	Americas	South America			Brasil|Brésil|Federative Republic of Brazil|República Federativa do Brasil	America/Sao_Paulo
    BS	BHS	Bahamas	Americas	Caribbean		y	The Bahamas|Bahamas, The|Commonwealth of the Bahamas	America/Nassau
    BT	BTN	Bhutan	Asia	Southern Asia			འབྲུག|Kingdom of Bhutan	Asia/Thimphu
    BV	BVT	Bouvet Island	Americas	South America			Bouvetøya	Europe/Oslo
    BW	BWA	Botswana	Africa	Southern Africa			Republic of Botswana	Africa/Gaborone
    BY	BLR	Belarus	Europe	Eastern Europe			Беларусь|Republic of Belarus|Byelorussia|Belorussia	Europe/Minsk
    BZ	BLZ	Belize	Americas	Central America		y		America/Belize
    CA	CAN	Canada	Americas	Northern America			Kanada	America/Toronto
    CC	CCK	Cocos (Keeling) Islands	Oceania	Australia and New Zealand			Cocos Islands|Keeling Islands	Indian/Cocos
    CD	COD	Democratic Republic of the Congo	Africa	Middle Africa	y		DR Congo|DRC|Congo-Kinshasa|Congo (Kinshasa)|Congo, Democratic Republic of the|Congo, the Democratic Republic of the|Congo, Dem. Rep.|RDC|République démocratique du Congo|Zaire	Africa/Kinshasa
    CF	CAF	Central African Republic	Africa	Middle Africa	y		CAR|République centrafricaine|Centrafrique	Africa/Bangui
    CG	COG	Congo	Africa	Middle Africa			Republic of the Congo|Congo-Brazzaville|Congo (Brazzaville)|Congo, Republic of the|Congo, Rep.|République du Congo	Africa/Brazzaville
    CH	CHE	Switzerland	Europe	Western Europe			Schweiz|Suisse|Svizzera|Svizra|Swiss Confederation|Suiza	Europe/Zurich
    CI	CIV	Côte d'Ivoire	Africa	Western Africa			Ivory Coast|Cote d'Ivoire|Côte d’Ivoire|Cote d’Ivoire|Cote dIvoire	Africa/Abidjan
    CK	COK	Cook Islands	Oceania	Polynesia		y	Kūki 'Āirani|The Cook Islands	Pacific/Rarotonga
    CL	CHL	Chile	Americas	South America			Republic of Chile|Chili	America/Santiago
    CM	CMR	Cameroon	Africa	Middle Africa			Cameroun|Republic of Cameroon	Africa/Douala
    CN	CHN	China	Asia	Eastern Asia			中国|中華人民共和國|中华人民共和国|People's Republic of China|PRC|P.R. China|PR China|Mainland China|Chine	Asia/Shanghai
    CO	COL	Colombia	Americas	South America			Republic of Colombia|Colombie	America/Bogota
    CR	CRI	Costa Rica	Americas	Central America			Republic of Costa Rica	America/Costa_Rica
    CU	CUB	Cuba	Americas	Caribbean		y	Republic of Cuba	America/Havana
    CV	CPV	Cabo Verde	Africa	Western Africa		y	Cape Verde|Republic of Cabo Verde	Atlantic/Cape_Verde
    CW	CUW	Curaçao	Americas	Caribbean		y	Curacao|Kòrsou	America/Curacao
    CX	CXR	Christmas Island	Oceania	Australia and New Zealand				Indian/Christmas
    CY	CYP	Cyprus	Asia	Western Asia			Κύπρος|Kıbrıs|Republic of Cyprus	Asia/Nicosia
    CZ	CZE	Czechia	Europe	Eastern Europe			Czech Republic|Česko|Česká republika|The Czech Republic|Tschechien	Europe/Prague
    DE	DEU	Germany	Europe	Western Europe			Deutschland|Allemagne|Alemania|Alemanha|Federal Republic of Germany|FRG|Bundesrepublik Deutschland	Europe/Berlin
    DJ	DJI	Djibouti	Africa	Eastern Africa	y		جيبوتي|Republic of Djibouti	Africa/Djibouti
    DK	DNK	Denmark	Europe	Northern Europe			Danmark|Kingdom of Denmark|Dänemark|Danemark	Europe/Copenhagen
    DM	DMA	Dominica	Americas	Caribbean		y	Commonwealth of Dominica	America/Dominica
    DO	DOM	Dominican Republic	Americas	Caribbean		y	República Dominicana|Dominican Rep.	America/Santo_Domingo
    DZ	DZA	Algeria	Africa	Northern Africa			Algérie|الجزائر|People's Democratic Republic of Algeria	Africa/Algiers
    EC	ECU	Ecuador	Americas	South America			Republic of Ecuador|Équateur	America/Guayaquil
    EE	EST	Estonia	Europe	Northern Europe			Eesti|Estonie|Estland|Republic of Estonia	Europe/Tallinn
    EG	EGY	Egypt	Africa	Northern Africa			مصر|Arab Republic of Egypt|Égypte	Africa/Cairo
    EH	ESH	Western Sahara	Africa	Northern Africa			Sahara occidental	Africa/El_Aaiun
    ER	ERI	Eritrea	Africa	Eastern Africa	y		ኤርትራ|State of Eritrea	Africa/Asmara
    ES	ESP	Spain	Europe	Southern Europe			España|Espagne|Spanien|Espanya|Espanha|Kingdom of Spain	Europe/Madrid
    ET	ETH	Ethiopia	Africa	Eastern Africa	y		ኢትዮጵያ|Éthiopie|Federal Democratic Republic of Ethiopia	Africa/Addis_Ababa
    FI	FIN	Finland	Europe	Northern Europe			Suomi|Finlande|Finnland|Republic of Finland	Europe/Helsinki
    FJ	FJI	Fiji	Oceania	Melanesia		y	Viti|Republic of Fiji|Fiji Islands	Pacific/Fiji
    FK	FLK	Falkland Islands	Americas	South America			Falkland Islands (Malvinas)|Malvinas|Islas Malvinas	Atlantic/Stanley
    FM	FSM	Micronesia	Oceania	Micronesia		y	Micronesia, Federated States of|Federated States of Micronesia|Micronesia (Federated States of)|Micronesia, Fed. Sts.	Pacific/Pohnpei
    FO	FRO	Faroe Islands	Europe	Northern Europe			Føroyar|Faroes|Færøerne	Atlantic/Faroe
    FR	FRA	France	Europe	Western Europe			Frankreich|Francia|França|French Republic|République française	Europe/Paris
    GA	GAB	Gabon	Africa	Middle Africa			Gabonese Republic	Africa/Libreville
    GB	GBR	United Kingdom	Europe	Northern Europe			UK|U.K.|Great Britain|Britain|GB|United Kingdom of Great Britain and Northern Ireland|The United Kingdom|England|Scotland|Wales|Northern Ireland|Royaume-Uni|Reino Unido|Vereinigtes Königreich	Europe/London
    GD	GRD	Grenada	Americas	Caribbean		y		America/Grenada
    GE	GEO	Georgia	Asia	Western Asia			საქართველო|Sakartvelo|Georgia (country)	Asia/Tbilisi
    GF	GUF	French Guiana	Americas	South America			Guyane|Guyane française	America/Cayenne
    GG	GGY	Guernsey	Europe	Northern Europe			Bailiwick of Guernsey	Europe/Guernsey
    GH	GHA	Ghana	Africa	Western Africa			Republic of Ghana	Africa/Accra
    GI	GIB	Gibraltar	Europe	Southern Europe				Europe/Gibraltar
    GL	GRL	Greenland	Americas	Northern America			Kalaallit Nunaat|Grønland	America/Nuuk
    GM	GMB	Gambia	Africa	Western Africa	y		The Gambia|Gambia, The|Republic of the Gambia	Africa/Banjul
    GN	GIN	Guinea	Africa	Western Africa	y		Guinée|Guinea-Conakry|Republic of Guinea	Africa/Conakry
    GP	GLP	Guadeloupe	Americas	Caribbean				America/Guadeloupe
    GQ	GNQ	Equatorial Guinea	Africa	Middle Africa			Guinea Ecuatorial|Republic of Equatorial Guinea	Africa/Malabo
    GR	GRC	Greece	Europe	Southern Europe			Ελλάδα|Hellas|Hellenic Republic|Grèce|Griechenland|EL	Europe/Athens
    GS	SGS	South Georgia and the South Sandwich Islands	Americas	South America			South Georgia	Atlantic/South_Georgia
    GT	GTM	Guatemala	Americas	Central America			Republic of Guatemala	America/Guatemala
    GU	GUM	Guam	Oceania	Micronesia		y	Guåhan	Pacific/Guam
    GW	GNB	Guinea-Bissau	Africa	Western Africa	y	y	Guiné-Bissau|Guinea Bissau	Africa/Bissau
    GY	GUY	Guyana	Americas	South America		y	Co-operative Republic of Guyana	America/Guyana
    HK	HKG	Hong Kong	Asia	Eastern Asia			香港|Hong Kong SAR|Hong Kong SAR, China|China, Hong Kong Special Administrative Region|China, Hong Kong SAR	Asia/Hong_Kong
    HM	HMD	Heard Island and McDonald Islands	Oceania	Australia and New Zealand			Heard Island	Antarctica/Mawson
    HN	HND	Honduras	Americas	Central America			Republic of Honduras	America/Tegucigalpa
    HR	HRV	Croatia	Europe	Southern Europe			Hrvatska|Croatie|Kroatien	Europe/Zagreb
    HT	HTI	Haiti	Americas	Caribbean	y	y	Haïti|Ayiti|Republic of Haiti	America/Port-au-Prince
    HU	HUN	Hungary	Europe	Eastern Europe			Magyarország|Hongrie|Ungarn	Europe/Budapest
    ID	IDN	Indonesia	Asia	South-eastern Asia			Republic of Indonesia|Indonésie	Asia/Jakarta
    IE	IRL	Ireland	Europe	Northern Europe			Éire|Republic of Ireland|Irlande|Irland|Eire	Europe/Dublin
    IL	ISR	Israel	Asia	Western Asia			ישראל|State of Israel	Asia/Jerusalem
    IM	IMN	Isle of Man	Europe	Northern Europe			Ellan Vannin	Europe/Isle_of_Man
    IN	IND	India	Asia	Southern Asia			भारत|Bharat|Republic of India|Inde|Índia|Indien	Asia/Kolkata
    IO	IOT	British Indian Ocean Territory	Africa	Eastern Africa			Chagos Archipelago|Chagos	Indian/Chagos
    IQ	IRQ	Iraq	Asia	Western Asia			العراق|Republic of Iraq	Asia/Baghdad
    IR	IRN	Iran	Asia	Southern Asia			Iran, Islamic Republic of|Islamic Republic of Iran|Iran (Islamic Republic of)|ایران|Iran, Islamic Rep.	Asia/Tehran
    IS	ISL	Iceland	Europe	Northern Europe			Ísland|Islande|Island	Atlantic/Reykjavik
    IT	ITA	Italy	Europe	Southern Europe			Italia|Italie|Italien|Itália|Italian Republic	Europe/Rome
    JE	JEY	Jersey	Europe	Northern Europe			Bailiwick of Jersey	Europe/Jersey
    JM	JAM	Jamaica	Americas	Caribbean		y		America/Jamaica
    JO	JOR	Jordan	Asia	Western Asia			الأردن|Hashemite Kingdom of Jordan	Asia/Amman
    JP	JPN	Japan	Asia	Eastern Asia			日本|日本国|Nippon|Japon|Japão	Asia/Tokyo
    KE	KEN	Kenya	Africa	Eastern Africa			Republic of Kenya	Africa/Nairobi
    KG	KGZ	Kyrgyzstan	Asia	Central Asia			Кыргызстан|Kyrgyz Republic|Киргизия	Asia/Bishkek
    KH	KHM	Cambodia	Asia	South-eastern Asia	y		កម្ពុជា|Kampuchea|Cambodge|Kingdom of Cambodia	Asia/Phnom_Penh
    KI	KIR	Kiribati	Oceania	Micronesia	y	y	Republic of Kiribati	Pacific/Tarawa
    KM	COM	Comoros	Africa	Eastern Africa	y	y	Comores|Union of the Comoros	Indian/Comoro
    KN	KNA	Saint Kitts and Nevis	Americas	Caribbean		y	St Kitts and Nevis|St. Kitts and Nevis|St. Kitts & Nevis	America/St_Kitts
    KP	PRK	North Korea	Asia	Eastern Asia			Korea, Democratic People's Republic of|Democratic People's Republic of Korea|DPRK|Korea (Democratic People's Republic of)|Korea, North|Korea (North)|조선|Korea, Dem. People's Rep.	Asia/Pyongyang
    KR	KOR	South Korea	Asia	Eastern Asia			Korea, Republic of|Republic of Korea|ROK|Korea|Korea, South|Korea (South)|Korea, Rep.|한국|대한민국|韓国|Corée du Sud|Coreia do Sul	Asia/Seoul
    KW	KWT	Kuwait	Asia	Western Asia			الكويت|State of Kuwait	Asia/Kuwait
    KY	CYM	Cayman Islands	Americas	Caribbean			The Cayman Islands	America/Cayman
    KZ	KAZ	Kazakhstan	Asia	Central Asia			Қазақстан|Казахстан|Republic of Kazakhstan	Asia/Almaty
    LA	LAO	Laos	Asia	South-eastern Asia	y		Lao People's Democratic Republic|Lao PDR|ລາວ	Asia/Vientiane
    LB	LBN	Lebanon	Asia	Western Asia			لبنان|Liban|Lebanese Republic	Asia/Beirut
    LC	LCA	Saint Lucia	Americas	Caribbean		y	St Lucia|St. Lucia	America/St_Lucia
    LI	LIE	Liechtenstein	Europe	Western Europe			Principality of Liechtenstein	Europe/Vaduz
    LK	LKA	Sri Lanka	Asia	Southern Asia			ශ්‍රී ලංකා|இலங்கை|Ceylon	Asia/Colombo
    LR	LBR	Liberia	Africa	Western Africa	y		Republic of Liberia	Africa/Monrovia
    LS	LSO	Lesotho	Africa	Southern Africa	y		Kingdom of Lesotho	Africa/Maseru
    LT	LTU	Lithuania	Europe	Northern Europe			Lietuva|Lituanie|Litauen	Europe/Vilnius
    LU	LUX	Luxembourg	Europe	Western Europe			Lëtzebuerg|Luxemburg|Grand Duchy of Luxembourg	Europe/Luxembourg
    LV	LVA	Latvia	Europe	Northern Europe			Latvija|Lettonie|Lettland	Europe/Riga
    LY	LBY	Libya	Africa	Northern Africa			ليبيا|Libyan Arab Jamahiriya	Africa/Tripoli
    MA	MAR	Morocco	Africa	Northern Africa			المغرب|Maroc|Kingdom of Morocco	Africa/Casablanca
    MC	MCO	Monaco	Europe	Western Europe			Principality of Monaco	Europe/Monaco
    MD	MDA	Moldova	Europe	Eastern Europe			Moldova, Republic of|Republic of Moldova|Republica Moldova	Europe/Chisinau
    ME	MNE	Montenegro	Europe	Southern Europe			Crna Gora|Црна Гора	Europe/Podgorica
    MF	MAF	Saint Martin	Americas	Caribbean			Saint Martin (French part)|St. Martin|Saint-Martin	America/Marigot
    MG	MDG	Madagascar	Africa	Eastern Africa	y		Madagasikara|Republic of Madagascar	Indian/Antananarivo
    MH	MHL	Marshall Islands	Oceania	Micronesia		y	The Marshall Islands|Republic of the Marshall Islands|RMI	Pacific/Majuro
    MK	MKD	North Macedonia	Europe	Southern Europe			Северна Македонија|Macedonia|FYROM|Republic of North Macedonia|Macedonia, the former Yugoslav Republic of	Europe/Skopje
    ML	MLI	Mali	Africa	Western Africa	y		Republic of Mali	Africa/Bamako
    MM	MMR	Myanmar	Asia	South-eastern Asia	y		Burma|မြန်မာ|Republic of the Union of Myanmar	Asia/Yangon
    MN	MNG	Mongolia	Asia	Eastern Asia			Монгол Улс|Монгол	Asia/Ulaanbaatar
    MO	MAC	Macao	Asia	Eastern Asia			澳門|澳门|Macau|Macao SAR|Macao SAR, China|China, Macao Special Administrative Region|China, Macao SAR	Asia/Macau
    MP	MNP	Northern Mariana Islands	Oceania	Micronesia		y	CNMI|Northern Marianas	Pacific/Saipan
    MQ	MTQ	Martinique	Americas	Caribbean				America/Martinique
    MR	MRT	Mauritania	Africa	Western Africa	y		Mauritanie|موريتانيا|Islamic Republic of Mauritania	Africa/Nouakchott
    MS	MSR	Montserrat	Americas	Caribbean		y		America/Montserrat
    MT	MLT	Malta	Europe	Southern Europe			Republic of Malta	Europe/Malta
    MU	MUS	Mauritius	Africa	Eastern Africa		y	Maurice|Île Maurice|Republic of Mauritius	Indian/Mauritius
    MV	MDV	Maldives	Asia	Southern Asia		y	Republic of Maldives|ދިވެހިރާއްޖެ	Indian/Maldives
    MW	MWI	Malawi	Africa	Eastern Africa	y		Malaŵi|Republic of Malawi	Africa/Blantyre
    MX	MEX	Mexico	Americas	Central America			México|United Mexican States|Estados Unidos Mexicanos|Mexique	America/Mexico_City
    MY	MYS	Malaysia	Asia	South-eastern Asia				Asia/Kuala_Lumpur
    MZ	MOZ	Mozambique	Africa	Eastern Africa	y		Moçambique|Republic of Mozambique	Africa/Maputo
    NA	NAM	Namibia	Africa	Southern Africa			Republic of Namibia	Africa/Windhoek
    NC	NCL	New Caledonia	Oceania	Melanesia		y	Nouvelle-Calédonie|Kanaky	Pacific/Noumea
    NE	NER	Niger	Africa	Western Africa	y		Republic of the Niger|The Niger	Africa/Niamey
    NF	NFK	Norfolk Island	Oceania	Australia and New Zealand				Pacific/Norfolk
    NG	NGA	Nigeria	Africa	Western Africa			Federal Republic of Nigeria|Naijiria|Nàìjíríà	Africa/Lagos
    NI	NIC	Nicaragua	Americas	Central America			Republic of Nicaragua	America/Managua
    NL	NLD	Netherlands	Europe	Western Europe			Nederland|The Netherlands|Holland|Netherlands, Kingdom of the|Kingdom of the Netherlands|Netherlands (Kingdom of the)|Pays-Bas|Países Bajos|Niederlande	Europe/Amsterdam
    NO	NOR	Norway	Europe	Northern Europe			Norge|Noreg|Norvège|Norwegen|Kingdom of Norway	Europe/Oslo
    NP	NPL	Nepal	Asia	Southern Asia	y		नेपाल|Federal Democratic Republic of Nepal	Asia/Kathmandu
    NR	NRU	Nauru	Oceania	Micronesia		y	Naoero|Republic of Nauru	Pacific/Nauru
    NU	NIU	Niue	Oceania	Polynesia		y		Pacific/Niue
    NZ	NZL	New Zealand	Oceania	Australia and New Zealand			Aotearoa|Aotearoa New Zealand|Nouvelle-Zélande	Pacific/Auckland
    OM	OMN	Oman	Asia	Western Asia			عمان|عُمان|Sultanate of Oman	Asia/Muscat
    PA	PAN	Panama	Americas	Central America			Panamá|Republic of Panama	America/Panama
    PE	PER	Peru	Americas	South America			Perú|Pérou|Republic of Peru	America/Lima
    PF	PYF	French Polynesia	Oceania	Polynesia		y	Polynésie française|Tahiti	Pacific/Tahiti
    PG	PNG	Papua New Guinea	Oceania	Melanesia		y	PNG|Papua Niugini|Independent State of Papua New Guinea	Pacific/Port_Moresby
    PH	PHL	Philippines	Asia	South-eastern Asia			Pilipinas|The Philippines|Republic of the Philippines|Filipinas	Asia/Manila
    PK	PAK	Pakistan	Asia	Southern Asia			پاکستان|Islamic Republic of Pakistan	Asia/Karachi
    PL	POL	Poland	Europe	Eastern Europe			Polska|Pologne|Polen|Republic of Poland	Europe/Warsaw
    PM	SPM	Saint Pierre and Miquelon	Americas	Northern America			Saint-Pierre-et-Miquelon|St. Pierre and Miquelon	America/Miquelon
    PN	PCN	Pitcairn	Oceania	Polynesia			Pitcairn Islands	Pacific/Pitcairn
    PR	PRI	Puerto Rico	Americas	Caribbean		y	Commonwealth of Puerto Rico	America/Puerto_Rico
    PS	PSE	Palestine	Asia	Western Asia			State of Palestine|Palestine, State of|Palestinian Territories|Occupied Palestinian Territory|فلسطين|West Bank and Gaza	Asia/Hebron
    PT	PRT	Portugal	Europe	Southern Europe			Portuguese Republic|República Portuguesa	Europe/Lisbon
    PW	PLW	Palau	Oceania	Micronesia		y	Belau|Republic of Palau	Pacific/Palau
    PY	PRY	Paraguay	Americas	South America			Republic of Paraguay|Paraguái	America/Asuncion
    QA	QAT	Qatar	Asia	Western Asia			قطر|State of Qatar	Asia/Qatar
    RE	REU	Réunion	Africa	Eastern Africa			Reunion|La Réunion	Indian/Reunion
    RO	ROU	Romania	Europe	Eastern Europe			România|Roumanie|Rumania	Europe/Bucharest
    RS	SRB	Serbia	Europe	Southern Europe			Србија|Srbija|Republic of Serbia|Serbie	Europe/Belgrade
    RU	RUS	Russia	Europe	Eastern Europe			Russian Federation|Россия|Российская Федерация|Russie|Russland	Europe/Moscow
    RW	RWA	Rwanda	Africa	Eastern Africa	y		U Rwanda|Republic of Rwanda	Africa/Kigali
    SA	SAU	Saudi Arabia	Asia	Western Asia			السعودية|المملكة العربية السعودية|KSA|Kingdom of Saudi Arabia|Arabie saoudite	Asia/Riyadh
    SB	SLB	Solomon Islands	Oceania	Melanesia	y	y	Solomons|The Solomon Islands	Pacific/Guadalcanal
    SC	SYC	Seychelles	Africa	Eastern Africa		y	Sesel|Republic of Seychelles	Indian/Mahe
    SD	SDN	Sudan	Africa	Northern Africa	y		السودان|Republic of the Sudan	Africa/Khartoum
    SE	SWE	Sweden	Europe	Northern Europe			Sverige|Suède|Schweden|Kingdom of Sweden	Europe/Stockholm
    SG	SGP	Singapore	Asia	South-eastern Asia		y	Singapura|新加坡|சிங்கப்பூர்|Republic of Singapore	Asia/Singapore
    SH	SHN	Saint Helena	Africa	Western Africa			Saint Helena, Ascension and Tristan da Cunha|St Helena|St. Helena	Atlantic/St_Helena
    SI	SVN	Slovenia	Europe	Southern Europe			Slovenija|Slovénie|Slowenien	Europe/Ljubljana
    SJ	SJM	Svalbard and Jan Mayen	Europe	Northern Europe			Svalbard	Arctic/Longyearbyen
    SK	SVK	Slovakia	Europe	Eastern Europe			Slovensko|Slovak Republic|Slovaquie	Europe/Bratislava
    SL	SLE	Sierra Leone	Africa	Western Africa	y		Republic of Sierra Leone	Africa/Freetown
    SM	SMR	San Marino	Europe	Southern Europe			Republic of San Marino	Europe/San_Marino
    SN	SEN	Senegal	Africa	Western Africa	y		Sénégal|Senegaal|Republic of Senegal	Africa/Dakar
    SO	SOM	Somalia	Africa	Eastern Africa	y		Soomaaliya|الصومال|Federal Republic of Somalia	Africa/Mogadishu
    SR	SUR	Suriname	Americas	South America		y	Surinam	America/Paramaribo
    SS	SSD	South Sudan	Africa	Eastern Africa	y		Republic of South Sudan	Africa/Juba
    ST	STP	São Tomé and Príncipe	Africa	Middle Africa		y	Sao Tome and Principe|São Tomé e Príncipe|Sao Tome & Principe	Africa/Sao_Tome
    SV	SLV	El Salvador	Americas	Central America			Republic of El Salvador|Salvador	America/El_Salvador
    SX	SXM	Sint Maarten	Americas	Caribbean		y	Sint Maarten (Dutch part)|St. Maarten	America/Lower_Princes
    SY	SYR	Syria	Asia	Western Asia			Syrian Arab Republic|سوريا|سورية	Asia/Damascus
    SZ	SWZ	Eswatini	Africa	Southern Africa			Swaziland|eSwatini|Kingdom of Eswatini	Africa/Mbabane
    TC	TCA	Turks and Caicos Islands	Americas	Caribbean			Turks & Caicos|Turks and Caicos	America/Grand_Turk
    TD	TCD	Chad	Africa	Middle Africa	y		Tchad|تشاد|Republic of Chad	Africa/Ndjamena
    TF	ATF	French Southern Territories	Africa	Eastern Africa			French Southern and Antarctic Lands|Terres australes françaises	Indian/Kerguelen
    TG	TGO	Togo	Africa	Western Africa	y		Togolese Republic	Africa/Lome
    TH	THA	Thailand	Asia	South-eastern Asia			ประเทศไทย|ไทย|Kingdom of Thailand|Thaïlande	Asia/Bangkok
    TJ	TJK	Tajikistan	Asia	Central Asia			Тоҷикистон|Republic of Tajikistan	Asia/Dushanbe
    TK	TKL	Tokelau	Oceania	Polynesia				Pacific/Fakaofo
    TL	TLS	Timor-Leste	Asia	South-eastern Asia	y	y	East Timor|Timor Leste|Timor Lorosa'e	Asia/Dili
    TM	TKM	Turkmenistan	Asia	Central Asia			Türkmenistan	Asia/Ashgabat
    TN	TUN	Tunisia	Africa	Northern Africa			تونس|Tunisie	Africa/Tunis
    TO	TON	Tonga	Oceania	Polynesia		y	Kingdom of Tonga	Pacific/Tongatapu
    TR	TUR	Türkiye	Asia	Western Asia			Turkey|Turkiye|Republic of Türkiye|Turquie|Türkei|Turquía	Europe/Istanbul
    TT	TTO	Trinidad and Tobago	Americas	Caribbean		y	Trinidad & Tobago|Trinidad	America/Port_of_Spain
    TV	TUV	Tuvalu	Oceania	Polynesia	y	y		Pacific/Funafuti
    TW	TWN	Taiwan	Asia	Eastern Asia			臺灣|台灣|台湾|Taiwan, Province of China|Chinese Taipei|Taiwan, ROC|Taiwan (ROC)	Asia/Taipei
    TZ	TZA	Tanzania	Africa	Eastern Africa	y		Tanzania, United Republic of|United Republic of Tanzania|Tanzania, the United Republic of	Africa/Dar_es_Salaam
    UA	UKR	Ukraine	Europe	Eastern Europe			Україна|Украина|Ucrânia|The Ukraine	Europe/Kyiv
    UG	UGA	Uganda	Africa	Eastern Africa	y		Republic of Uganda	Africa/Kampala
    UM	UMI	U.S. Outlying Islands	Oceania	Micronesia			United States Minor Outlying Islands|US Minor Outlying Islands	Pacific/Wake
    US	USA	United States	Americas	Northern America			USA|United States of America|US|U.S.|U.S.A.|The United States|Estados Unidos|EUA|EE. UU.|États-Unis|Vereinigte Staaten|America	America/New_York
    UY	URY	Uruguay	Americas	South America			Eastern Republic of Uruguay	America/Montevideo
    UZ	UZB	Uzbekistan	Asia	Central Asia			Oʻzbekiston|O'zbekiston|Ўзбекистон|Узбекистан	Asia/Tashkent
    VA	VAT	Holy See	Europe	Southern Europe			Vatican City|Vatican|Holy See (Vatican City State)|Vatican City State|Santa Sede	Europe/Vatican
    VC	VCT	Saint Vincent and the Grenadines	Americas	Caribbean		y	St Vincent and the Grenadines|St. Vincent and the Grenadines|St. Vincent	America/St_Vincent
    VE	VEN	Venezuela	Americas	South America			Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela|Venezuela (Bolivarian Republic of)|Venezuela, RB	America/Caracas
    VG	VGB	British Virgin Islands	Americas	Caribbean		y	Virgin Islands (British)|Virgin Islands, British|BVI	America/Tortola
    VI	VIR	U.S. Virgin Islands	Americas	Caribbean		y	Virgin Islands (U.S.)|Virgin Islands, U.S.|US Virgin Islands|United States Virgin Islands	America/St_Thomas
    VN	VNM	Vietnam	Asia	South-eastern Asia			Viet Nam|Việt Nam|Socialist Republic of Viet Nam|Viêt Nam	Asia/Ho_Chi_Minh
    VU	VUT	Vanuatu	Oceania	Melanesia		y	Republic of Vanuatu	Pacific/Efate
    WF	WLF	Wallis and Futuna	Oceania	Polynesia			Wallis-et-Futuna|Wallis & Futuna	Pacific/Wallis
    WS	WSM	Samoa	Oceania	Polynesia		y	Sāmoa|Western Samoa|Independent State of Samoa	Pacific/Apia
    XK	XKX	Kosovo	Europe	Southern Europe			Kosova|Republic of Kosovo|Косово|XKO|RKS	Europe/Belgrade
    YE	YEM	Yemen	Asia	Western Asia	y		اليمن|Republic of Yemen|Yemen, Rep.	Asia/Aden
    YT	MYT	Mayotte	Africa	Eastern Africa				Indian/Mayotte
    ZA	ZAF	South Africa	Africa	Southern Africa			RSA|Republic of South Africa|Suid-Afrika|iNingizimu Afrika|Mzansi	Africa/Johannesburg
    ZM	ZMB	Zambia	Africa	Eastern Africa	y		Republic of Zambia	Africa/Lusaka
    ZW	ZWE	Zimbabwe	Africa	Eastern Africa			Republic of Zimbabwe	Africa/Harare
    """#
