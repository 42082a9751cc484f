/// Cities where technology diplomacy happens, with the zone a meeting there is meant in.
let cityTable = #"""
    name	country	zone	aliases
    Aarhus	DK	Europe/Copenhagen	Århus
    Abidjan	CI	Africa/Abidjan	
    Abu Dhabi	AE	Asia/Dubai	أبوظبي
    Abuja	NG	Africa/Lagos	
    Accra	GH	Africa/Accra	
    Addis Ababa	ET	Africa/Addis_Ababa	Addis|አዲስ አበባ
    Adelaide	AU	Australia/Adelaide	
    Albany	US	America/New_York	
    Albuquerque	US	America/Denver	
    Alexandria	EG	Africa/Cairo	الإسكندرية
    Algiers	DZ	Africa/Algiers	Alger|الجزائر العاصمة
    Almaty	KZ	Asia/Almaty	Алматы
    Amman	JO	Asia/Amman	عمّان
    Amsterdam	NL	Europe/Amsterdam	
    Andorra la Vella	AD	Europe/Andorra	
    Ankara	TR	Europe/Istanbul	
    Antananarivo	MG	Indian/Antananarivo	Tana
    Antofagasta	CL	America/Santiago	
    Antwerp	BE	Europe/Brussels	Antwerpen
    Apia	WS	Pacific/Apia	
    Arlington	US	America/New_York	
    Arusha	TZ	Africa/Dar_es_Salaam	
    Ashgabat	TM	Asia/Ashgabat	Aşgabat
    Asmara	ER	Africa/Asmara	ኣስመራ
    Astana	KZ	Asia/Almaty	Астана|Nur-Sultan
    Asunción	PY	America/Asuncion	Asuncion
    Athens	GR	Europe/Athens	Αθήνα
    Atlanta	US	America/New_York	
    Auckland	NZ	Pacific/Auckland	Tāmaki Makaurau
    Austin	US	America/Chicago	
    Avarua	CK	Pacific/Rarotonga	
    Aveiro	PT	Europe/Lisbon	
    Baghdad	IQ	Asia/Baghdad	بغداد
    Baku	AZ	Asia/Baku	Bakı
    Bamako	ML	Africa/Bamako	
    Bandar Seri Begawan	BN	Asia/Brunei	
    Bandung	ID	Asia/Jakarta	
    Bangkok	TH	Asia/Bangkok	กรุงเทพฯ|Krung Thep
    Bangui	CF	Africa/Bangui	
    Banjul	GM	Africa/Banjul	
    Barcelona	ES	Europe/Madrid	
    Basel	CH	Europe/Zurich	Bâle
    Be'er Sheva	IL	Asia/Jerusalem	Beersheba|באר שבע
    Beijing	CN	Asia/Shanghai	北京|Peking|Pékin
    Beirut	LB	Asia/Beirut	بيروت|Beyrouth
    Belfast	GB	Europe/London	
    Belgrade	RS	Europe/Belgrade	Beograd|Београд
    Bellevue	US	America/Los_Angeles	
    Belmopan	BZ	America/Belize	
    Belo Horizonte	BR	America/Sao_Paulo	BH
    Belém	BR	America/Belem	Belem
    Bengaluru	IN	Asia/Kolkata	Bangalore|ಬೆಂಗಳೂರು
    Benguerir	MA	Africa/Casablanca	Ben Guerir
    Bergen	NO	Europe/Oslo	
    Berkeley	US	America/Los_Angeles	
    Berlin	DE	Europe/Berlin	
    Bern	CH	Europe/Zurich	Berne
    Bilbao	ES	Europe/Madrid	Bilbo
    Bishkek	KG	Asia/Bishkek	Бишкек
    Bissau	GW	Africa/Bissau	
    Blantyre	MW	Africa/Blantyre	
    Bogotá	CO	America/Bogota	Bogota
    Boise	US	America/Boise	
    Bologna	IT	Europe/Rome	
    Bonn	DE	Europe/Berlin	
    Boston	US	America/New_York	
    Boulder	US	America/Denver	
    Braga	PT	Europe/Lisbon	
    Brasília	BR	America/Sao_Paulo	Brasilia
    Bratislava	SK	Europe/Bratislava	
    Brazzaville	CG	Africa/Brazzaville	
    Bridgetown	BB	America/Barbados	
    Brisbane	AU	Australia/Brisbane	
    Bristol	GB	Europe/London	
    Brno	CZ	Europe/Prague	
    Brussels	BE	Europe/Brussels	Bruxelles|Brussel
    Bucharest	RO	Europe/Bucharest	București
    Budapest	HU	Europe/Budapest	
    Buea	CM	Africa/Douala	
    Buenos Aires	AR	America/Argentina/Buenos_Aires	CABA
    Bujumbura	BI	Africa/Bujumbura	
    Busan	KR	Asia/Seoul	부산
    Cairo	EG	Africa/Cairo	القاهرة|Le Caire
    Calgary	CA	America/Edmonton	
    Cali	CO	America/Bogota	
    Cambridge	GB	Europe/London	Cambridge, UK
    Cambridge	US	America/New_York	Cambridge, MA
    Campinas	BR	America/Sao_Paulo	
    Canberra	AU	Australia/Sydney	
    Cape Town	ZA	Africa/Johannesburg	Kaapstad
    Caracas	VE	America/Caracas	
    Cardiff	GB	Europe/London	Caerdydd
    Casablanca	MA	Africa/Casablanca	الدار البيضاء
    Castries	LC	America/St_Lucia	
    Cebu	PH	Asia/Manila	Cebu City
    Chandler	US	America/Phoenix	
    Chattogram	BD	Asia/Dhaka	Chittagong
    Cheltenham	GB	Europe/London	
    Chengdu	CN	Asia/Shanghai	成都
    Chennai	IN	Asia/Kolkata	Madras|சென்னை
    Chiang Mai	TH	Asia/Bangkok	เชียงใหม่
    Chicago	US	America/Chicago	
    Chitose	JP	Asia/Tokyo	千歳
    Chișinău	MD	Europe/Chisinau	Chisinau
    Christchurch	NZ	Pacific/Auckland	Ōtautahi
    Cluj-Napoca	RO	Europe/Bucharest	Cluj
    Coimbra	PT	Europe/Lisbon	
    Cologne	DE	Europe/Berlin	Köln
    Colombo	LK	Asia/Colombo	
    Conakry	GN	Africa/Conakry	
    Copenhagen	DK	Europe/Copenhagen	København
    Cork	IE	Europe/Dublin	
    Cotonou	BJ	Africa/Porto-Novo	
    Cupertino	US	America/Los_Angeles	
    Cyberjaya	MY	Asia/Kuala_Lumpur	
    Córdoba	AR	America/Argentina/Cordoba	Cordoba (Argentina)
    Cần Thơ	VN	Asia/Ho_Chi_Minh	Can Tho
    Da Nang	VN	Asia/Ho_Chi_Minh	Đà Nẵng|Danang
    Daejeon	KR	Asia/Seoul	대전
    Dakar	SN	Africa/Dakar	Ndakaaru
    Dallas	US	America/Chicago	
    Damascus	SY	Asia/Damascus	دمشق
    Dar es Salaam	TZ	Africa/Dar_es_Salaam	Dar
    Darmstadt	DE	Europe/Berlin	
    Davos	CH	Europe/Zurich	
    Delft	NL	Europe/Amsterdam	
    Denpasar	ID	Asia/Makassar	Bali
    Denver	US	America/Denver	
    Dhaka	BD	Asia/Dhaka	ঢাকা
    Diamniadio	SN	Africa/Dakar	
    Dili	TL	Asia/Dili	
    Djibouti City	DJ	Africa/Djibouti	Djibouti
    Dodoma	TZ	Africa/Dar_es_Salaam	
    Doha	QA	Asia/Qatar	الدوحة
    Douala	CM	Africa/Douala	
    Dresden	DE	Europe/Berlin	
    Dubai	AE	Asia/Dubai	دبي
    Dublin	IE	Europe/Dublin	Baile Átha Cliath
    Durban	ZA	Africa/Johannesburg	eThekwini
    Dushanbe	TJ	Asia/Dushanbe	Душанбе
    Ebène	MU	Indian/Mauritius	Ebene
    Edinburgh	GB	Europe/London	
    Edmonton	CA	America/Edmonton	
    Eindhoven	NL	Europe/Amsterdam	
    Entebbe	UG	Africa/Kampala	
    Erbil	IQ	Asia/Baghdad	Hewlêr|أربيل
    Espoo	FI	Europe/Helsinki	Esbo
    Florianópolis	BR	America/Sao_Paulo	Florianopolis|Floripa
    Fortaleza	BR	America/Fortaleza	
    Frankfurt	DE	Europe/Berlin	Frankfurt am Main
    Freetown	SL	Africa/Freetown	
    Fremont	US	America/Los_Angeles	
    Fukuoka	JP	Asia/Tokyo	福岡
    Funafuti	TV	Pacific/Funafuti	
    Gaborone	BW	Africa/Gaborone	
    Galway	IE	Europe/Dublin	
    Gandhinagar	IN	Asia/Kolkata	GIFT City
    Gaza	PS	Asia/Gaza	غزة
    Gdańsk	PL	Europe/Warsaw	Gdansk
    Geneva	CH	Europe/Zurich	Genève|Genf|Ginevra
    Genoa	IT	Europe/Rome	Genova
    Georgetown	GY	America/Guyana	
    Ghent	BE	Europe/Brussels	Gent
    Gitega	BI	Africa/Bujumbura	
    Glasgow	GB	Europe/London	
    Goma	CD	Africa/Lubumbashi	
    Gothenburg	SE	Europe/Stockholm	Göteborg
    Graz	AT	Europe/Vienna	
    Grenoble	FR	Europe/Paris	
    Guadalajara	MX	America/Mexico_City	
    Guangzhou	CN	Asia/Shanghai	广州|Canton
    Guatemala City	GT	America/Guatemala	Ciudad de Guatemala
    Guayaquil	EC	America/Guayaquil	
    Gurugram	IN	Asia/Kolkata	Gurgaon
    Haifa	IL	Asia/Jerusalem	חיפה
    Hamburg	DE	Europe/Berlin	
    Hangzhou	CN	Asia/Shanghai	杭州
    Hanoi	VN	Asia/Ho_Chi_Minh	Hà Nội|Ha Noi
    Harare	ZW	Africa/Harare	
    Hargeisa	SO	Africa/Mogadishu	
    Havana	CU	America/Havana	La Habana
    Hefei	CN	Asia/Shanghai	合肥
    Heidelberg	DE	Europe/Berlin	
    Helsinki	FI	Europe/Helsinki	Helsingfors
    Heraklion	GR	Europe/Athens	Ηράκλειο
    Hillsboro	US	America/Los_Angeles	
    Hiroshima	JP	Asia/Tokyo	広島
    Ho Chi Minh City	VN	Asia/Ho_Chi_Minh	Thành phố Hồ Chí Minh|Saigon|HCMC
    Hong Kong	HK	Asia/Hong_Kong	香港
    Honiara	SB	Pacific/Guadalcanal	
    Honolulu	US	Pacific/Honolulu	
    Houston	US	America/Chicago	
    Hsinchu	TW	Asia/Taipei	新竹
    Hyderabad	IN	Asia/Kolkata	హైదరాబాద్
    Iași	RO	Europe/Bucharest	Iasi
    Ibadan	NG	Africa/Lagos	Ìbàdàn
    Icheon	KR	Asia/Seoul	이천
    Incheon	KR	Asia/Seoul	인천|Songdo
    Innsbruck	AT	Europe/Vienna	
    Islamabad	PK	Asia/Karachi	اسلام آباد
    Istanbul	TR	Europe/Istanbul	İstanbul
    Jakarta	ID	Asia/Jakarta	
    Jeddah	SA	Asia/Riyadh	جدة
    Jena	DE	Europe/Berlin	
    Jerusalem	IL	Asia/Jerusalem	ירושלים|القدس
    Johannesburg	ZA	Africa/Johannesburg	Joburg|Jozi
    Johor Bahru	MY	Asia/Kuala_Lumpur	
    Juba	SS	Africa/Juba	
    Kabul	AF	Asia/Kabul	کابل
    Kampala	UG	Africa/Kampala	
    Kano	NG	Africa/Lagos	
    Kaohsiung	TW	Asia/Taipei	高雄
    Karachi	PK	Asia/Karachi	کراچی
    Karlsruhe	DE	Europe/Berlin	
    Kathmandu	NP	Asia/Kathmandu	काठमाडौं
    Kaunas	LT	Europe/Vilnius	
    Kharkiv	UA	Europe/Kyiv	Харків
    Khartoum	SD	Africa/Khartoum	الخرطوم
    Kigali	RW	Africa/Kigali	
    Kingston	JM	America/Jamaica	
    Kinshasa	CD	Africa/Kinshasa	
    Kisumu	KE	Africa/Nairobi	
    Kochi	IN	Asia/Kolkata	Cochin
    Kolkata	IN	Asia/Kolkata	Calcutta|কলকাতা
    Konza	KE	Africa/Nairobi	
    Koror	PW	Pacific/Palau	
    Košice	SK	Europe/Bratislava	Kosice
    Kraków	PL	Europe/Warsaw	Krakow|Cracow
    Kuala Lumpur	MY	Asia/Kuala_Lumpur	KL
    Kumamoto	JP	Asia/Tokyo	熊本
    Kumasi	GH	Africa/Accra	
    Kuwait City	KW	Asia/Kuwait	مدينة الكويت
    Kyiv	UA	Europe/Kyiv	Київ|Kiev
    Kyoto	JP	Asia/Tokyo	京都|Kyōto
    La Paz	BO	America/La_Paz	
    Lagos	NG	Africa/Lagos	Èkó
    Lahore	PK	Asia/Karachi	لاہور
    Lausanne	CH	Europe/Zurich	
    Leipzig	DE	Europe/Berlin	
    Leuven	BE	Europe/Brussels	Louvain
    Libreville	GA	Africa/Libreville	
    Lille	FR	Europe/Paris	
    Lilongwe	MW	Africa/Blantyre	
    Lima	PE	America/Lima	
    Limassol	CY	Asia/Nicosia	Λεμεσός
    Linz	AT	Europe/Vienna	
    Lisbon	PT	Europe/Lisbon	Lisboa|Lisbonne
    Livermore	US	America/Los_Angeles	
    Ljubljana	SI	Europe/Ljubljana	
    Lomé	TG	Africa/Lome	Lome
    London	GB	Europe/London	Londres|倫敦
    Los Angeles	US	America/Los_Angeles	LA
    Louvain-la-Neuve	BE	Europe/Brussels	
    Luanda	AO	Africa/Luanda	
    Lubumbashi	CD	Africa/Lubumbashi	
    Lugano	CH	Europe/Zurich	
    Luleå	SE	Europe/Stockholm	Lulea
    Lund	SE	Europe/Stockholm	
    Lusaka	ZM	Africa/Lusaka	
    Luxembourg	LU	Europe/Luxembourg	Lëtzebuerg
    Lviv	UA	Europe/Kyiv	Львів
    Lyon	FR	Europe/Paris	
    Macao	MO	Asia/Macau	澳門|Macau
    Madrid	ES	Europe/Madrid	
    Magdeburg	DE	Europe/Berlin	
    Majuro	MH	Pacific/Majuro	
    Malabo	GQ	Africa/Malabo	
    Malmö	SE	Europe/Stockholm	Malmo
    Malé	MV	Indian/Maldives	Male
    Managua	NI	America/Managua	
    Manama	BH	Asia/Bahrain	المنامة
    Manaus	BR	America/Manaus	
    Manchester	GB	Europe/London	
    Manila	PH	Asia/Manila	Maynila|Metro Manila
    Maputo	MZ	Africa/Maputo	
    Maribor	SI	Europe/Ljubljana	
    Marseille	FR	Europe/Paris	
    Maseru	LS	Africa/Maseru	
    Mbabane	SZ	Africa/Mbabane	
    Medellín	CO	America/Bogota	Medellin
    Melbourne	AU	Australia/Melbourne	
    Menlo Park	US	America/Los_Angeles	
    Mexico City	MX	America/Mexico_City	CDMX|Ciudad de México|México DF
    Miami	US	America/New_York	
    Milan	IT	Europe/Rome	Milano
    Minneapolis	US	America/Chicago	
    Minsk	BY	Europe/Minsk	Мінск
    Mogadishu	SO	Africa/Mogadishu	Muqdisho
    Mombasa	KE	Africa/Nairobi	
    Monaco	MC	Europe/Monaco	
    Monrovia	LR	Africa/Monrovia	
    Monterrey	MX	America/Monterrey	
    Montevideo	UY	America/Montevideo	
    Montreal	CA	America/Toronto	Montréal
    Moroni	KM	Indian/Comoro	
    Moscow	RU	Europe/Moscow	Москва|Moskva
    Mountain View	US	America/Los_Angeles	
    Mumbai	IN	Asia/Kolkata	Bombay|मुंबई
    Munich	DE	Europe/Berlin	München
    Muscat	OM	Asia/Muscat	مسقط
    Málaga	ES	Europe/Madrid	Malaga
    N'Djamena	TD	Africa/Ndjamena	Ndjamena
    Nadi	FJ	Pacific/Fiji	
    Nagoya	JP	Asia/Tokyo	名古屋
    Nairobi	KE	Africa/Nairobi	
    Nakuru	KE	Africa/Nairobi	
    Nanjing	CN	Asia/Shanghai	南京
    Nashville	US	America/Chicago	
    Nassau	BS	America/Nassau	
    Naypyidaw	MM	Asia/Yangon	Nay Pyi Taw
    New Delhi	IN	Asia/Kolkata	Delhi|नई दिल्ली
    New York	US	America/New_York	NYC|New York City|Nueva York|ニューヨーク
    Ngerulmud	PW	Pacific/Palau	
    Niamey	NE	Africa/Niamey	
    Nice	FR	Europe/Paris	
    Nicosia	CY	Asia/Nicosia	Λευκωσία|Lefkoşa
    Nijmegen	NL	Europe/Amsterdam	
    Noida	IN	Asia/Kolkata	
    Nouakchott	MR	Africa/Nouakchott	نواكشوط
    Nouméa	NC	Pacific/Noumea	Noumea
    Novi Sad	RS	Europe/Belgrade	Нови Сад
    Nukuʻalofa	TO	Pacific/Tongatapu	Nuku'alofa
    Nuuk	GL	America/Nuuk	
    Oakland	US	America/Los_Angeles	
    Odesa	UA	Europe/Kyiv	Одеса|Odessa
    Osaka	JP	Asia/Tokyo	大阪|Ōsaka
    Oslo	NO	Europe/Oslo	
    Ottawa	CA	America/Toronto	
    Ouagadougou	BF	Africa/Ouagadougou	Ouaga
    Oulu	FI	Europe/Helsinki	Uleåborg
    Oxford	GB	Europe/London	
    Palikir	FM	Pacific/Pohnpei	
    Palo Alto	US	America/Los_Angeles	
    Panama City	PA	America/Panama	Ciudad de Panamá
    Papeete	PF	Pacific/Tahiti	
    Paramaribo	SR	America/Paramaribo	
    Paris	FR	Europe/Paris	
    Penang	MY	Asia/Kuala_Lumpur	George Town|Pulau Pinang
    Perth	AU	Australia/Perth	
    Phnom Penh	KH	Asia/Phnom_Penh	ភ្នំពេញ
    Phoenix	US	America/Phoenix	
    Pittsburgh	US	America/New_York	
    Plovdiv	BG	Europe/Sofia	Пловдив
    Podgorica	ME	Europe/Podgorica	
    Pohang	KR	Asia/Seoul	포항
    Ponta Delgada	PT	Atlantic/Azores	
    Port Louis	MU	Indian/Mauritius	
    Port Moresby	PG	Pacific/Port_Moresby	
    Port Vila	VU	Pacific/Efate	
    Port of Spain	TT	America/Port_of_Spain	
    Port-au-Prince	HT	America/Port-au-Prince	
    Portland	US	America/Los_Angeles	
    Porto	PT	Europe/Lisbon	Oporto
    Porto Alegre	BR	America/Sao_Paulo	
    Porto-Novo	BJ	Africa/Porto-Novo	
    Prague	CZ	Europe/Prague	Praha
    Praia	CV	Atlantic/Cape_Verde	
    Pretoria	ZA	Africa/Johannesburg	Tshwane
    Pristina	XK	Europe/Belgrade	Prishtina|Prishtinë
    Pune	IN	Asia/Kolkata	पुणे
    Putrajaya	MY	Asia/Kuala_Lumpur	
    Pyongyang	KP	Asia/Pyongyang	평양
    Quebec City	CA	America/Toronto	Québec
    Querétaro	MX	America/Mexico_City	Queretaro
    Quito	EC	America/Guayaquil	
    Rabat	MA	Africa/Casablanca	الرباط
    Raleigh	US	America/New_York	Research Triangle
    Ramallah	PS	Asia/Hebron	رام الله
    Recife	BR	America/Recife	
    Redmond	US	America/Los_Angeles	
    Redwood City	US	America/Los_Angeles	
    Rennes	FR	Europe/Paris	
    Reykjavík	IS	Atlantic/Reykjavik	Reykjavik
    Riga	LV	Europe/Riga	Rīga
    Rio de Janeiro	BR	America/Sao_Paulo	Rio
    Riyadh	SA	Asia/Riyadh	الرياض
    Rome	IT	Europe/Rome	Roma
    Rotterdam	NL	Europe/Amsterdam	
    Saint John's	AG	America/Antigua	St. John's
    Saint Petersburg	RU	Europe/Moscow	Санкт-Петербург|St Petersburg
    Salt Lake City	US	America/Denver	
    Samarkand	UZ	Asia/Samarkand	Samarqand
    San Diego	US	America/Los_Angeles	
    San Francisco	US	America/Los_Angeles	SF|旧金山|サンフランシスコ
    San Jose	US	America/Los_Angeles	San José (California)
    San José	CR	America/Costa_Rica	San Jose (Costa Rica)
    San Juan	PR	America/Puerto_Rico	
    San Salvador	SV	America/El_Salvador	
    Sana'a	YE	Asia/Aden	صنعاء|Sanaa
    Santa Clara	US	America/Los_Angeles	
    Santa Cruz de la Sierra	BO	America/La_Paz	Santa Cruz (Bolivia)
    Santa Fe	US	America/Denver	
    Santiago	CL	America/Santiago	Santiago de Chile
    Santo Domingo	DO	America/Santo_Domingo	
    Sapporo	JP	Asia/Tokyo	札幌
    Sarajevo	BA	Europe/Sarajevo	
    Seattle	US	America/Los_Angeles	
    Sejong	KR	Asia/Seoul	세종
    Sendai	JP	Asia/Tokyo	仙台
    Seongnam	KR	Asia/Seoul	성남|Pangyo
    Seoul	KR	Asia/Seoul	서울
    Seville	ES	Europe/Madrid	Sevilla
    Shanghai	CN	Asia/Shanghai	上海
    Sharjah	AE	Asia/Dubai	الشارقة
    Shenzhen	CN	Asia/Shanghai	深圳
    Sines	PT	Europe/Lisbon	
    Singapore	SG	Asia/Singapore	新加坡|Singapura
    Skopje	MK	Europe/Skopje	Скопје
    Sofia	BG	Europe/Sofia	София
    Sophia Antipolis	FR	Europe/Paris	
    South San Francisco	US	America/Los_Angeles	
    South Tarawa	KI	Pacific/Tarawa	Tarawa
    Split	HR	Europe/Zagreb	
    Stanford	US	America/Los_Angeles	
    Stellenbosch	ZA	Africa/Johannesburg	
    Stockholm	SE	Europe/Stockholm	
    Strasbourg	FR	Europe/Paris	
    Stuttgart	DE	Europe/Berlin	
    Sunnyvale	US	America/Los_Angeles	
    Suva	FJ	Pacific/Fiji	
    Suwon	KR	Asia/Seoul	수원
    Suzhou	CN	Asia/Shanghai	苏州
    Sydney	AU	Australia/Sydney	
    São José dos Campos	BR	America/Sao_Paulo	Sao Jose dos Campos
    São Paulo	BR	America/Sao_Paulo	Sao Paulo|SP
    São Tomé	ST	Africa/Sao_Tome	Sao Tome
    Taichung	TW	Asia/Taipei	臺中|台中
    Tainan	TW	Asia/Taipei	臺南|台南
    Taipei	TW	Asia/Taipei	臺北|台北
    Tallinn	EE	Europe/Tallinn	
    Tampere	FI	Europe/Helsinki	
    Tartu	EE	Europe/Tallinn	
    Tashkent	UZ	Asia/Tashkent	Toshkent|Ташкент
    Tbilisi	GE	Asia/Tbilisi	თბილისი
    Tegucigalpa	HN	America/Tegucigalpa	
    Tehran	IR	Asia/Tehran	تهران
    Tel Aviv	IL	Asia/Jerusalem	תל אביב|Tel Aviv-Yafo
    Tempe	US	America/Phoenix	
    The Hague	NL	Europe/Amsterdam	Den Haag|'s-Gravenhage|La Haye
    Thessaloniki	GR	Europe/Athens	Θεσσαλονίκη|Salonica
    Thimphu	BT	Asia/Thimphu	
    Thiruvananthapuram	IN	Asia/Kolkata	Trivandrum
    Thuwal	SA	Asia/Riyadh	ثول
    Tijuana	MX	America/Tijuana	
    Tirana	AL	Europe/Tirane	Tiranë
    Tokyo	JP	Asia/Tokyo	東京|Tōkyō
    Toronto	CA	America/Toronto	
    Toulouse	FR	Europe/Paris	
    Trieste	IT	Europe/Rome	
    Tripoli	LY	Africa/Tripoli	طرابلس
    Tromsø	NO	Europe/Oslo	Tromso
    Trondheim	NO	Europe/Oslo	
    Tsukuba	JP	Asia/Tokyo	つくば
    Tunis	TN	Africa/Tunis	تونس العاصمة
    Turin	IT	Europe/Rome	Torino
    Ulaanbaatar	MN	Asia/Ulaanbaatar	Улаанбаатар|Ulan Bator
    Utrecht	NL	Europe/Amsterdam	
    Vaduz	LI	Europe/Vaduz	
    Valencia	ES	Europe/Madrid	València
    Valletta	MT	Europe/Malta	
    Valparaíso	CL	America/Santiago	Valparaiso
    Vancouver	CA	America/Vancouver	
    Vatican City	VA	Europe/Vatican	Città del Vaticano
    Veldhoven	NL	Europe/Amsterdam	
    Victoria	SC	Indian/Mahe	
    Vienna	AT	Europe/Vienna	Wien|Vienne
    Vientiane	LA	Asia/Vientiane	ວຽງຈັນ
    Vilnius	LT	Europe/Vilnius	
    Warsaw	PL	Europe/Warsaw	Warszawa
    Washington	US	America/New_York	Washington, D.C.|Washington DC|DC
    Waterloo	CA	America/Toronto	Kitchener-Waterloo
    Wellington	NZ	Pacific/Auckland	Te Whanganui-a-Tara
    Windhoek	NA	Africa/Windhoek	
    Wrocław	PL	Europe/Warsaw	Wroclaw
    Wuhan	CN	Asia/Shanghai	武汉
    Wuzhen	CN	Asia/Shanghai	乌镇
    Xi'an	CN	Asia/Shanghai	西安|Xian
    Yamoussoukro	CI	Africa/Abidjan	
    Yangon	MM	Asia/Yangon	Rangoon
    Yaoundé	CM	Africa/Douala	Yaounde
    Yaren	NR	Pacific/Nauru	
    Yerevan	AM	Asia/Yerevan	Երևան
    Zagreb	HR	Europe/Zagreb	
    Zurich	CH	Europe/Zurich	Zürich
    """#
