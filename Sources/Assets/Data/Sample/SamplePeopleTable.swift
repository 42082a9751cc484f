/// Two hundred people who do not exist. Particles ending in a hyphen join the family name without a space.
let samplePeopleTable = #"""
    key	given	family	particles	order	name	native	salutation	pronunciation	gender	org	role	org2	role2	formerorg	formerrole	languages	city	note
    nadia-berenstain	Nadia	Berenstain		given-first	Nadia Berenstain		Ms	NAH-dya BEH-ren-shtine	f	halcyon	Head of Global Affairs			odsc	Legal officer	en|fr	San Francisco	Answers texts, never calls. Was a diplomat for six years and misses it on Fridays.
    theo-abernathy-cole	Theo	Abernathy-Cole		given-first	Theo Abernathy-Cole		Mr		m	halcyon	Vice president, compute strategy					en	San Francisco	Talks allocation only in person and only after the second coffee.
    yifan-lu	Yifan	Lu		given-first	Yifan Lu	陆一帆	Dr	ee-fahn LOO	m	halcyon	Lead, frontier evaluations			qingxi	Assistant professor	zh|en	San Francisco	Sends papers instead of opinions. Read the appendix first.
    rosalind-achterberg	Rosalind	Achterberg		given-first	Rosalind Achterberg		Ms		f	halcyon	Counsel, public sector					en|nl	San Francisco	
    ikenna-obiorah-dale	Ikenna	Obiorah-Dale		given-first	Ikenna Obiorah-Dale		Mr	ee-KEN-na oh-bee-OH-rah	m	halcyon	Government partnerships, Africa					en|ig	San Francisco	Owes us the list of universities with free credits.
    sunita-vaidya	Sunita	Vaidya		given-first	Sunita Vaidya	सुनीता वैद्य	Dr	soo-NEE-tah VAID-yah	f	halcyon	Research scientist, model welfare and society					hi|mr|en	San Francisco	
    marguerite-dang-lapointe	Marguerite	Dang-Lapointe		given-first	Marguerite Dang-Lapointe		Ms	mar-guh-REET	f	corvane	Senior vice president, government affairs					en|fr|vi	Santa Clara	Decides who gets into the quarterly room.
    shih-wei-ting	Wei-Ting	Shih		family-first	Shih Wei-Ting	施維庭	Mr	SHIR way-ting	m	corvane	Director, accelerator allocation			chengyu	Process engineer	zh|en	Santa Clara	One of the four. Likes numbers on a single page.
    callum-strathairn	Callum	Strathairn		given-first	Callum Strathairn		Mr		m	corvane	Director, export compliance					en	Santa Clara	Will say what is public and nothing else; do not press.
    pooja-kulshreshtha	Pooja	Kulshreshtha		given-first	Pooja Kulshreshtha	पूजा कुलश्रेष्ठ	Ms	POO-jah kul-SHRESH-tah	f	corvane	Lead, university programme					hi|en	Santa Clara	Friend of the joint doctorate. Signs off kit loans up to forty boards.
    ahn-dae-hyun	Dae-hyun	Ahn		family-first	Ahn Dae-hyun	안대현	Mr		m	corvane	Supply planning manager			haejin	Account manager	ko|en	Santa Clara	
    bethany-okonkwo-hale	Bethany	Okonkwo-Hale		given-first	Bethany Okonkwo-Hale		Ms		f	larkfield	President, public sector					en	Redmond	Prepared to the minute; expects the same.
    grigor-petrosian-wells	Grigor	Petrosian-Wells		given-first	Grigor Petrosian-Wells		Dr		m	larkfield	Chief security strategist					en|ru|hy	Redmond	Tells you about the breach before the lawyers let him, once you have earned it.
    lucinda-farquharson	Lucinda	Farquharson		given-first	Lucinda Farquharson		Ms	FAR-kwer-sun	f	larkfield	Director, sovereign cloud					en|de	Redmond	
    anders-hvidkjaer	Anders	Hvidkjær		given-first	Anders Hvidkjær		Mr	AHN-ers VEETH-kair	m	larkfield	European affairs lead					da|en|sv	Brussels	Brussels based. Lunch, never breakfast.
    tariq-mansour-reyes	Tariq	Mansour-Reyes		given-first	Tariq Mansour-Reyes		Mr		m	larkfield	Account executive, foreign ministries					en|ar|es	Redmond	Good-natured about procurement; still a salesman.
    yevgenia-sorokhtina	Yevgenia	Sorokhtina		given-first	Yevgenia Sorokhtina	Евгения Сорохтина	Dr		f	larkfield	Director, threat intelligence					ru|en	Redmond	Writes better English than the lawyers who edit it.
    imogen-castellane	Imogen	Castellane		given-first	Imogen Castellane		Ms		f	tessaly	Vice president, public policy					en|fr	Menlo Park	Remembers every vote anyone cast on the platform act.
    dashiell-orbach	Dashiell	Orbach		given-first	Dashiell Orbach		Mr	DASH-ul OR-bahk	m	tessaly	Head of elections response					en	Menlo Park	Escalation line open six weeks before a vote. Number in the safe.
    kavita-subbaraman	Kavita	Subbaraman		given-first	Kavita Subbaraman		Dr	kah-VEE-tah soo-bah-RAH-mun	f	tessaly	Director, child safety					ta|en	Menlo Park	
    rodrigo-alcantara-peixoto	Rodrigo	Alcântara Peixoto		given-first	Rodrigo Alcântara Peixoto		Mr		m	tessaly	Policy manager, Portuguese-speaking markets					pt|en	Lisbon	Prefers WhatsApp; never before 10.
    nam-hye-jin	Hye-jin	Nam		family-first	Nam Hye-jin	남혜진	Ms		f	tessaly	Trust and safety, Korea and Japan					ko|ja|en	Menlo Park	
    szeto-cheuk-yin	Cheuk-yin	Szeto		family-first	Szeto Cheuk-yin	司徒焯賢	Mr	SZ-toh cherk-yin	m	tessaly	Research access					yue|zh|en	Menlo Park	Runs the data room for outside researchers; two seats free.
    tseng-chien-hung	Chien-Hung	Tseng		family-first	Tseng Chien-Hung	曾建宏	Dr	DZUNG jyen-hoong	m	chengyu	Chairman and co-founder					zh|en	Hsinchu	Asks about water before anything else. Bring the hydrology, not the brochure.
    chiou-shu-fen	Shu-Fen	Chiou		family-first	Chiou Shu-Fen	邱淑芬	Ms	CHYO shoo-fun	f	chengyu	Director, overseas sites					zh|en|ja	Hsinchu	Our counterpart on the second site. Straight, fast, tired of flattery.
    liao-po-yu	Po-Yu	Liao		family-first	Liao Po-Yu	廖柏宇	Mr		m	chengyu	Energy procurement manager					zh|en	Hsinchu	
    kao-ya-ling	Ya-Ling	Kao		family-first	Kao Ya-Ling	高雅玲	Ms		f	chengyu	Head of talent programmes					zh|en	Hsinchu	Would take twelve of our interns if visas came in under eight weeks.
    bae-sang-woo	Sang-woo	Bae		family-first	Bae Sang-woo	배상우	Mr	BEH sahng-oo	m	haejin	Executive vice president, strategy					ko|en	Suwon	Seniority matters at the table; send our list of names a week before.
    chang-yu-ri	Yu-ri	Chang		family-first	Chang Yu-ri	장유리	Ms		f	haejin	Director, foundation and scholarships					ko|en	Suwon	Delighted that somebody finally asked.
    moon-kyung-soo	Kyung-soo	Moon		family-first	Moon Kyung-soo	문경수	Dr		m	haejin	Fellow, high-bandwidth memory	seongsu	Mentor			ko|en	Suwon	
    ryu-eun-bi	Eun-bi	Ryu		family-first	Ryu Eun-bi	류은비	Ms		f	haejin	Manager, international cooperation					ko|en|pt	Suwon	Learned Portuguese in Recife. Translates jokes, which is harder.
    noh-seul-gi	Seul-gi	Noh		family-first	Noh Seul-gi	노슬기	Ms		f	haejin	Sustainability reporting					ko|en	Suwon	
    aomine-masanobu	Masanobu	Aomine		family-first	Aomine Masanobu	青峰正信	Mr	ah-oh-mee-neh mah-sah-NO-boo	m	aomine	President					ja	Kumamoto	Third generation. Decides before the meeting; the meeting is for courtesy.
    kitabayashi-chizuru	Chizuru	Kitabayashi		family-first	Kitabayashi Chizuru	北林千鶴	Ms		f	aomine	Head of export administration					ja|en	Kumamoto	Keeps a ledger of every licence. It is more reliable than ours.
    onodera-ryosuke	Ryōsuke	Onodera		family-first	Onodera Ryōsuke	小野寺亮介	Mr	RYOH-skeh oh-no-DEH-rah	m	aomine	Director, optics					ja|en	Kumamoto	
    torii-hajime	Hajime	Torii		family-first	Torii Hajime	鳥居はじめ	Mr		m	aomine	Overseas liaison					ja|en|de	Kumamoto	Writes his given name in kana. Cards with kanji annoy him mildly.
    meng-haoran	Haoran	Meng		family-first	Meng Haoran	孟浩然	Dr	MUNG how-rahn	m	yunqiao	Chief scientist					zh|en	Shenzhen	Named after the poet and weary of being told so.
    tao-siqi	Siqi	Tao		family-first	Tao Siqi	陶思琪	Ms		f	yunqiao	Head of open releases					zh|en	Shenzhen	Decides what is published. Asked us for licence wording in French.
    xiong-jianguo	Jianguo	Xiong		family-first	Xiong Jianguo	熊建国	Mr	SHYONG jyen-gwor	m	yunqiao	Vice president, government relations					zh	Shenzhen	Never alone, and never without a written agenda.
    minna-kettunen	Minna	Kettunen		given-first	Minna Kettunen		Ms		f	yunqiao	Representative, Europe					fi|en|zh	Brussels	
    ragnhild-saeterbakk	Ragnhild	Sæterbakk		given-first	Ragnhild Sæterbakk		Ms	RAHNG-hill SAY-ter-bahk	f	nordlys-cloud	Chief executive					no|en	Oslo	Skis to work in March; available by phone on the way.
    hakon-brattebo	Håkon	Brattebø		given-first	Håkon Brattebø		Mr		m	nordlys-cloud	Director, sovereign customers					no|en|de	Oslo	
    oyuna-batmunkh	Oyuna	Batmunkh		given-first	Oyuna Batmunkh	Оюунаа Батмөнх	Ms		f	nordlys-cloud	Head of sustainability					mn|ru|no|en	Oslo	Publishes the water numbers monthly without being asked.
    sigrun-tveitane	Sigrun	Tveitane		given-first	Sigrun Tveitane		Captain		f	nordlys-cables	Head of marine operations					no|en	Bergen	Duty phone answers at any hour. Keep it for real cuts.
    eirik-mjelde	Eirik	Mjelde		given-first	Eirik Mjelde		Mr	AY-rik MYEL-duh	m	nordlys-cables	Route planning					no|en	Bergen	
    raghavendra-bhattathiri	Raghavendra	Bhattathiri		given-first	Raghavendra Bhattathiri		Mr		m	tungabhadra	Executive director, public programmes					ml|hi|en	Bengaluru	Quotes uptime to three decimals and means it.
    meenakshi-tripathi-rao	Meenakshi	Tripathi-Rao		given-first	Meenakshi Tripathi-Rao	मीनाक्षी त्रिपाठी राव	Ms	mee-NAHK-shee	f	tungabhadra	Head of digital public infrastructure exports					hi|te|en	Bengaluru	Ready to open the payment switch code. Needs a letter from us to do it.
    devashish-kanungo	Devashish	Kanungo		given-first	Devashish Kanungo	देवाशीष कानूनगो	Mr		m	tungabhadra	Solution architect, identity					hi|or|en	Bengaluru	
    ishwari-deshmukh-patil	Ishwari	Deshmukh-Patil		given-first	Ishwari Deshmukh-Patil	ईश्वरी देशमुख पाटील	Ms		f	tungabhadra	Contracts					mr|hi|en	Bengaluru	Finds the sentence you hoped nobody would find.
    chandrakala-bisht-negi	Chandrakala	Bisht-Negi		given-first	Chandrakala Bisht-Negi	चन्द्रकला बिष्ट नेगी	Ms	chun-drah-kah-LAH	f	tungabhadra	Head of payment operations					hi|en	Bengaluru	Knows what broke, at which minute, and who fixed it.
    khalfan-al-mazrouqi	Khalfan	Mazrouqi	Al-	given-first	Khalfan Al-Mazrouqi	خلفان المزروقي	H.E.	khal-FAHN al-maz-ROO-kee	m	rimal	Chairman					ar|en	Abu Dhabi	Offer of a million processor hours is his personally. Thank him by letter.
    noura-al-shamlan	Noura	Shamlan	Al-	given-first	Noura Al-Shamlan	نورة الشملان	Dr		f	rimal	Director, Arabic models					ar|en|fr	Abu Dhabi	Wants dialect data and will pay for consent done properly.
    bilal-chaudhry-qureshi	Bilal	Chaudhry-Qureshi		given-first	Bilal Chaudhry-Qureshi		Mr		m	rimal	General counsel					ur|en|ar	Abu Dhabi	
    yasmine-benhalima	Yasmine	Benhalima		given-first	Yasmine Benhalima	ياسمين بن حليمة	Ms	yas-MEEN ben-ha-LEE-ma	f	rimal	International capacity programme			compute-forum	Programme officer	ar|fr|en	Abu Dhabi	Came over from Geneva; knows how our side writes.
    josphat-kiplimo-rotich	Josphat	Kiplimo Rotich		given-first	Josphat Kiplimo Rotich		Mr		m	kilele	Chief executive					en|sw	Nairobi	Morning runner. The good conversations are at six.
    wambui-ngatia	Wambui	Ngatia		given-first	Wambui Ngatia		Ms	wahm-BOO-ee	f	kilele	Director, mobile wallet					sw|ki|en	Nairobi	
    halima-abdi-warsame	Halima	Abdi Warsame		given-first	Halima Abdi Warsame		Ms		f	kilele	Regulatory affairs			data-space	Legal adviser	so|sw|en	Nairobi	Knows the finance bill clause by clause.
    willemijn-van-der-aa	Willemijn	Aa	van der	given-first	Willemijn van der Aa		Dr	VIL-uh-mayn fun der AH	f	umbrath	Chief executive					nl|en|de	Eindhoven	Sorted under A at home and under V abroad. She answers to both.
    pieter-jan-van-schuylenburg	Pieter-Jan	Schuylenburg	van	given-first	Pieter-Jan van Schuylenburg		Mr		m	umbrath	Head of export control					nl|en	Eindhoven	Still sore about March. Give him the reasons in writing.
    hyacinthe-mbarga	Hyacinthe	Mbarga		given-first	Hyacinthe Mbarga		Mr		m	umbrath	Principal engineer					fr|en|nl	Eindhoven	
    clothilde-vauquelin	Clothilde	Vauquelin		given-first	Clothilde Vauquelin		Ms	klo-TEELD	f	solenne	Chief executive					fr|en	Toulouse	
    amaury-de-roquefeuil	Amaury	Roquefeuil	de	given-first	Amaury de Roquefeuil		Mr	ah-mo-REE duh rok-FUY	m	solenne	Director, island markets					fr|en|es	Toulouse	Promised Suva a terminal in every clinic. Hold him to it.
    manaarii-tehuiotoa	Manaarii	Tehuiotoa		given-first	Manaarii Tehuiotoa		Mr	mah-nah-ah-REE-ee	m	solenne	Pacific representative					fr|ty|en	Papeete	
    catalina-huenchumil	Catalina	Huenchumil		given-first	Catalina Huenchumil		Ms		f	cobre-limpio	Director, communities and water					es|arn|en	Santiago	Veto in all but name. Visit the basin before you ask for a meeting.
    ignacio-larraguibel	Ignacio	Larraguibel		given-first	Ignacio Larraguibel		Mr		m	cobre-limpio	Head of offtake					es|en	Santiago	
    aissatou-ndoye-faye	Aïssatou	Ndoye Faye		given-first	Aïssatou Ndoye Faye		Ms	eye-SAH-too n-DOY	f	baobab	Founder and chief executive			capibaribe	Doctoral researcher	fr|wo|en	Dakar	Trained in Recife; owes us the compute figures.
    cheikh-mbacke-sarr	Cheikh	Mbacké Sarr		given-first	Cheikh Mbacké Sarr		Mr		m	baobab	Chief technology officer					fr|wo|en	Dakar	
    maame-asantewaa-boakye	Maame	Asantewaa Boakye		given-first	Maame Asantewaa Boakye		Ms		f	baobab	University partnerships					en|tw|fr	Accra	Can name the bandwidth of every campus between Dakar and Accra.
    idrissa-ouedraogo-kam	Idrissa	Ouédraogo-Kam		given-first	Idrissa Ouédraogo-Kam		Mr		m	baobab	Operations					fr|mos	Dakar	
    severina-albuquerque-lins	Severina	Albuquerque Lins		given-first	Severina Albuquerque Lins		Dr	seh-veh-REE-nah	f	mandacaru	Founder, radiologist	capibaribe	Adjunct professor			pt|en	Recife	Shows the errors first. Take sceptics to her.
    thiago-cavalcanti	Thiago	Cavalcanti		given-first	Thiago Cavalcanti		Mr		m	mandacaru	Chief product officer					pt|en|es	Recife	
    jandira-potiguara	Jandira	Potiguara		given-first	Jandira Potiguara		Ms		f	mandacaru	Community health lead					pt	Recife	No English; worth the interpreter.
    liisbet-tammsalu	Liisbet	Tammsalu		given-first	Liisbet Tammsalu		Ms	LEES-bet	f	votmering	Chief executive					et|en|fi	Tallinn	Reads contracts on her phone and signs in the lift.
    kaarel-torvasoo	Kaarel	Tõrvasoo		given-first	Kaarel Tõrvasoo		Mr		m	votmering	Cryptographer	odsc	Rapporteur, identity group			et|en|ru	Tallinn	Editor of the offline annex.
    xesca-ferragut	Xesca	Ferragut		given-first	Xesca Ferragut		Ms	SHES-kah	f	votmering	Policy					ca|es|en|et	Tallinn	
    dang-hong-nhung	Hồng Nhung	Đặng		family-first	Đặng Hồng Nhung		Ms	dahng hong NYOONG	f	phusa	Founder					vi|en	Cần Thơ	Address as Ms Nhung: the last name shown is the given one.
    trinh-quoc-bao	Quốc Bảo	Trịnh		family-first	Trịnh Quốc Bảo		Mr		m	phusa	Field engineer					vi	Cần Thơ	In the fields till dusk; call after seven.
    luong-thi-my-duyen	Thị Mỹ Duyên	Lương		family-first	Lương Thị Mỹ Duyên		Ms	lu-ung tee mee ZWEN	f	phusa	Export manager					vi|en|fr	Cần Thơ	
    gudrun-hallbjornsdottir	Guðrún	Hallbjörnsdóttir		given-first	Guðrún Hallbjörnsdóttir		Ms	GVUTH-roon	f	hraun	Chief executive					is|en|da	Reykjavík	Patronymic, not a family name: say Guðrún, sort under G.
    thorvaldur-snaebjornsson	Þorvaldur	Snæbjörnsson		given-first	Þorvaldur Snæbjörnsson		Mr	THOR-val-dur SNY-byurn-son	m	hraun	Grid engineer					is|en	Reykjavík	
    swietoslawa-brzeczyk	Świętosława	Brzęczyk		given-first	Świętosława Brzęczyk		Dr	shvyen-to-SWAH-vah BZHEN-chik	f	szeptun	Founder, linguist					pl|csb|en	Kraków	
    zdzislaw-watrobka	Zdzisław	Wątróbka		given-first	Zdzisław Wątróbka		Mr	ZDJEE-swahf von-TROOP-kah	m	szeptun	Speech engineer					pl|en	Kraków	Keeps the recordings of eleven last speakers. Handle with care.
    olayinka-adesola	Ọláyínká	Adéṣọlá		given-first	Ọláyínká Adéṣọlá		Mr	aw-lah-YEEN-kah ah-DEH-shaw-lah	m	iroyin	Founder					yo|en	Lagos	Tone marks matter: without them his name is another word.
    sade-oluwatobiloba	Ṣadé	Olúwatóbilọ́ba		given-first	Ṣadé Olúwatóbilọ́ba		Ms	shah-DEH	f	iroyin	Head of consent					yo|en	Lagos	Wrote the spoken consent form. Let others copy it, with credit.
    nkiruka-ezeanyaeche	Nkiruka	Ezeanyaeche		given-first	Nkiruka Ezeanyaeche		Ms		f	iroyin	Newsroom editor			cable-ledger	West Africa stringer	ig|en	Lagos	
    musa-dan-hajiya	Musa	Dan-Hajiya		given-first	Musa Dan-Hajiya		Mr		m	iroyin	Hausa desk					ha|en|ar	Lagos	
    pimchanok-saengthongkham	Pimchanok	Saengthongkham		given-first	Pimchanok Saengthongkham	พิมพ์ชนก แสงทองคำ	Khun	pim-cha-NOK	f	namfah	Founder					th|en	Bangkok	Address as Khun Pim. She will not correct you, but she will notice.
    thanakorn-wisetsiri	Thanakorn	Wisetsiri		given-first	Thanakorn Wisetsiri	ธนากร วิเศษสิริ	Khun		m	namfah	Hydrologist					th|en	Bangkok	
    rungnapha-khamsuwan	Rungnapha	Khamsuwan		given-first	Rungnapha Khamsuwan	รุ่งนภา คำสุวรรณ	Khun		f	namfah	City partnerships			maekhong	Field coordinator	th|en	Bangkok	Three districts signed; she knows why the fourth did not.
    nestan-gelovani-lomi	Nestan	Gelovani-Lomi		given-first	Nestan Gelovani-Lomi	ნესტან გელოვანი-ლომი	Ms		f	mtkvari	Founder					ka|en|ru	Tbilisi	Says little in writing. Sit next to her at dinner.
    vakhtang-tsikhelauri	Vakhtang	Tsikhelauri		given-first	Vakhtang Tsikhelauri	ვახტანგ ციხელაური	Mr	VAKH-tahng tsee-kheh-la-OO-ree	m	mtkvari	Incident lead					ka|en	Tbilisi	
    avital-shorashim-katz	Avital	Shorashim-Katz		given-first	Avital Shorashim-Katz	אביטל שורשים-כץ	Dr	ah-vee-TAHL	f	galim	Founder					he|en	Tel Aviv	Offline from Friday noon. Plan deadlines for Thursday.
    nimrod-even-sapir	Nimrod	Even-Sapir		given-first	Nimrod Even-Sapir	נמרוד אבן-ספיר	Mr		m	galim	Government sales					he|en|es	Tel Aviv	
    hatakenaka-kaoru	Kaoru	Hatakenaka		family-first	Hatakenaka Kaoru	畠中薫	Dr	KAH-oh-roo hah-tah-keh-NAH-kah	x	mizube	Founder					ja|en	Kyoto	Uses no gendered form; write Dr Hatakenaka.
    ibuki-sumire	Sumire	Ibuki		family-first	Ibuki Sumire	伊吹すみれ	Ms		f	mizube	Biosecurity officer					ja|en	Kyoto	Screens every order. Would speak at our round table if asked by June.
    mameda-shin-ichiro	Shin'ichirō	Mameda		family-first	Mameda Shin'ichirō	豆田真一郎	Mr	SHEEN-ee-chee-roh mah-MEH-dah	m	mizube	Cold-chain engineer					ja|en	Kyoto	The apostrophe in his name belongs there.
    milagros-quinonero	Milagros	Quiñonero		given-first	Milagros Quiñonero		Ms		f	pampa	Founder					es|en	Córdoba	
    nahuel-curiqueo	Nahuel	Curiqueo		given-first	Nahuel Curiqueo		Mr	nah-WEL koo-ree-KAY-oh	m	pampa	Verification engineer					es|en	Córdoba	Turned down two offers from abroad; likes to be asked why.
    josephine-tallow	Josephine	Tallow		given-first	Josephine Tallow		Dr		f	plumbline	Executive director	alder-creek	Senior fellow			en	Berkeley	Chairs both sides without either noticing.
    emeka-uwadiegwu	Emeka	Uwadiegwu		given-first	Emeka Uwadiegwu		Mr		m	plumbline	Lead, biological risk					en|ig	Berkeley	
    saoirse-ni-bhraonain	Saoirse	Ní Bhraonáin		given-first	Saoirse Ní Bhraonáin		Dr	SEER-sha nee VREE-nawn	f	plumbline	Head of methods			halcyon	Evaluation engineer	ga|en	Berkeley	The surname changes with gender; her brother is Ó Braonáin.
    pyo-ju-won	Ju-won	Pyo		family-first	Pyo Ju-won	표주원	Mr		m	plumbline	Evaluation engineer					ko|en	Berkeley	
    zuhura-mwinyihaji	Zuhura	Mwinyihaji		given-first	Zuhura Mwinyihaji		Ms		f	tukutane	Founder					sw|en|ar	Mombasa	Learned finance at a fish market. Ask her to explain float.
    baraka-mwakio	Baraka	Mwakio		given-first	Baraka Mwakio		Mr		m	tukutane	Compliance					sw|en	Mombasa	
    whitney-szymborski-lee	Whitney	Szymborski-Lee		given-first	Whitney Szymborski-Lee		Ms		f	harbour-pine	Managing partner	plumbline	Board member			en	Palo Alto	
    aditya-nambisan	Aditya	Nambisan		given-first	Aditya Nambisan	आदित्य नंबीशन	Mr		m	harbour-pine	Partner, infrastructure	baobab	Board observer			ml|hi|en	Palo Alto	Good introductions, always with a bill to follow.
    cornelius-brandvold	Cornelius	Brandvold		given-first	Cornelius Brandvold		Mr		m	harbour-pine	Venture adviser					en	Palo Alto	Retired twice. Knows where everybody worked in 1999.
    njoki-wamweya	Njoki	Wamweya		given-first	Njoki Wamweya		Ms	n-JOH-kee	f	acacia-row	Founding partner	tukutane	Chair of the board			en|sw|ki	Nairobi	Raised the fund over four hundred coffees, she says.
    tendai-chikowore	Tendai	Chikowore		given-first	Tendai Chikowore		Mr		m	acacia-row	Principal					en|sn	Nairobi	
    quek-hock-seng	Hock Seng	Quek		family-first	Quek Hock Seng	郭福成	Mr	KWEK hok-seng	m	sundial	Senior partner					en|zh|nan	Singapore	Four families, one committee; he is the committee.
    zulaikha	Zulaikha			mononym	Zulaikha		Ms		f	sundial	Associate, due diligence					ms|en	Singapore	Mononym in our files by her wish.
    arvind-selvanayagam	Arvind	Selvanayagam		given-first	Arvind Selvanayagam		Mr		m	sundial	Partner					ta|en	Singapore	
    leopoldine-weyrich	Léopoldine	Weyrich		given-first	Léopoldine Weyrich		Ms		f	ardoise	Managing director					lb|fr|de|en	Luxembourg	
    gaspard-thillmany	Gaspard	Thillmany		given-first	Gaspard Thillmany		Mr		m	ardoise	Investment officer					fr|de|en	Luxembourg	
    ubirata-nogueira-sa	Ubiratã	Nogueira Sá		given-first	Ubiratã Nogueira Sá		Mr	oo-bee-rah-TAHN	m	ipe	Partner	mandacaru	Board member			pt|en	São Paulo	Reads the annexes. Bring the annexes.
    heloisa-prado-valenca	Heloísa	Prado Valença		given-first	Heloísa Prado Valença		Ms		f	ipe	Principal					pt|en|fr	São Paulo	
    abdulmohsen-al-dughaither	Abdulmohsen	Dughaither	Al-	given-first	Abdulmohsen Al-Dughaither	عبدالمحسن الدغيثر	Mr	ab-dool-MOH-sen	m	nafud	Managing partner					ar|en	Riyadh	Ask who the limited partners are. Every time.
    lulwa-al-subaie	Lulwa	Subaie	Al-	given-first	Lulwa Al-Subaie	لولوة السبيعي	Ms		f	nafud	Director, international					ar|en	Riyadh	
    mishari-al-ruwaili	Mishari	Ruwaili	Al-	given-first	Mishari Al-Ruwaili	مشاري الرويلي	Mr		m	nafud	Associate, compute					ar|en	Riyadh	
    persephone-grant-ybarra	Persephone	Grant-Ybarra		given-first	Persephone Grant-Ybarra		Ms	per-SEF-uh-nee	f	foundry-lane	Managing director					en|es	Mountain View	Interviews on Tuesdays. Our teams should rehearse on Mondays.
    kenji-mukaiyama	Kenji	Mukaiyama		given-first	Kenji Mukaiyama	向山賢治	Mr		m	foundry-lane	Programme lead, hardware			aomine	Optics engineer	en|ja	Mountain View	
    dmitri-valkov	Dmitri	Valkov		given-first	Dmitri Valkov	Дмитрий Вальков	Mr		m	foundry-lane	Entrepreneur in residence					ru|en	Mountain View	
    clarisse-uwamahoro-ineza	Clarisse	Uwamahoro Ineza		given-first	Clarisse Uwamahoro Ineza		Ms	kla-REES oo-wa-ma-HO-ro	f	mwanga	Director					rw|fr|en|sw	Kigali	Half of the cabinet calls her "teacher".
    fabrice-nshimiyimana	Fabrice	Nshimiyimana		given-first	Fabrice Nshimiyimana		Mr		m	mwanga	Programme manager					rw|fr|en	Kigali	
    keza-mutesi	Keza	Mutesi		given-first	Keza Mutesi		Ms		f	mwanga	Skills lead					rw|en	Kigali	
    hwangbo-mi-sook	Mi-sook	Hwangbo		family-first	Hwangbo Mi-sook	황보미숙	Ms	HWAHNG-bo mee-sook	f	seongsu	Director					ko|en	Seoul	Two-syllable family name: Hwangbo, not Hwang.
    seok-tae-yang	Tae-yang	Seok		family-first	Seok Tae-yang	석태양	Mr		m	seongsu	Soft-landing manager					ko|en|ja	Seoul	Keeps one desk free for us until September.
    do-han-byeol	Han-byeol	Do		family-first	Do Han-byeol	도한별	Ms		f	seongsu	Mentor network			foundry-lane	Programme associate	ko|en	Seoul	Pure Korean name, no characters to ask for.
    fernanda-queiroz-amorim	Fernanda	Queiroz Amorim		given-first	Fernanda Queiroz Amorim		Prof.		f	capibaribe	Rector					pt|en|fr	Recife	Wants the doctorate doubled; brings ministers to lunch to say so.
    joao-bosco-tavares	João Bosco	Tavares		given-first	João Bosco Tavares		Prof.	zhwow BOS-koo	m	capibaribe	Dean, engineering					pt|en	Recife	
    iracema-guedes	Iracema	Guedes		given-first	Iracema Guedes		Dr		f	capibaribe	Head, language technology laboratory					pt|en|es	Recife	
    otavio-lucena	Otávio	Lucena		given-first	Otávio Lucena		Dr		m	capibaribe	Technology transfer					pt|en	Recife	Slow mail, quick phone.
    naoko-yoshizumi-prata	Naoko	Yoshizumi Prata		given-first	Naoko Yoshizumi Prata	吉住直子	Dr		f	capibaribe	Visiting professor, computing					pt|ja|en	Recife	
    leander-whitcombe	Leander	Whitcombe		given-first	Leander Whitcombe		Prof.		m	alder-creek	Director, technology policy centre	halcyon	External adviser			en	Palo Alto	Fellowships close on 15 October; he extends nothing.
    zeynep-karaagac	Zeynep	Karaağaç		given-first	Zeynep Karaağaç		Prof.	ZAY-nep kah-rah-AH-ahch	f	alder-creek	Professor of computer science					tr|en	Palo Alto	
    guillermina-ontiveros	Guillermina	Ontiveros		given-first	Guillermina Ontiveros		Dr	gee-yer-MEE-nah	f	alder-creek	Biosecurity programme					es|en	Palo Alto	
    thaddeus-eze-lindgren	Thaddeus	Eze-Lindgren		given-first	Thaddeus Eze-Lindgren		Mr		m	alder-creek	Corporate relations					en|sv	Palo Alto	
    farzaneh-tehranchi	Farzaneh	Tehranchi		given-first	Farzaneh Tehranchi	فرزانه تهرانچی	Prof.	far-zah-NEH	f	alder-creek	Chair, human rights and technology					fa|en	Palo Alto	Speaks plainly about surveillance. Never forward her mail.
    jerotich-cheboiwo	Jerotich	Cheboiwo		given-first	Jerotich Cheboiwo		Prof.		f	rift	Vice-chancellor					en|sw|kln	Nakuru	Supervisors, not laptops.
    omondi-were-ogutu	Omondi	Were Ogutu		given-first	Omondi Were Ogutu		Dr		m	rift	Dean, computing					en|luo|sw	Nakuru	
    naserian-ole-kipaa	Naserian	Ole Kipaa		given-first	Naserian Ole Kipaa		Ms		f	rift	Doctoral candidate, rangeland data					mas|sw|en	Nakuru	Our first scholar there. Thesis due in May.
    bozydar-sliwowski	Bożydar	Śliwowski		given-first	Bożydar Śliwowski		Prof.	bo-ZHI-dar shlee-VOF-skee	m	nadwislanska	Vice-rector for research	szeptun	Chair of the board			pl|en|de	Kraków	
    grazyna-dziegielewska	Grażyna	Dzięgielewska		given-first	Grażyna Dzięgielewska		Dr		f	nadwislanska	Cryptography group					pl|en	Kraków	
    jedrzej-cwiakala	Jędrzej	Ćwiąkała		given-first	Jędrzej Ćwiąkała		Mr	YEN-jay chvyon-KAH-wah	m	nadwislanska	Technology transfer officer					pl|en	Kraków	
    vasudha-karnik	Vasudha	Karnik		given-first	Vasudha Karnik	वसुधा कर्णिक	Prof.	VUH-soo-dhah	f	deccan	Director					mr|hi|en	Hyderabad	Summer school is her invention and her temper.
    harinarayan-shukla	Harinarayan	Shukla		given-first	Harinarayan Shukla	हरिनारायण शुक्ल	Prof.		m	deccan	Professor, language computing					hi|sa|en	Hyderabad	
    gopika-menokki	Gopika	Menokki		given-first	Gopika Menokki		Dr		f	deccan	Digital public goods laboratory			tungabhadra	Architect	ml|en	Hyderabad	
    anandavalli	Anandavalli			mononym	Anandavalli		Ms	ah-nun-dah-VAL-lee	f	deccan	Summer school coordinator					ta|te|en	Hyderabad	One name only. Systems that demand two get "Anandavalli Anandavalli".
    shangguan-wenjing	Wenjing	Shangguan		family-first	Shangguan Wenjing	上官文静	Prof.	SHAHNG-gwahn wun-jing	f	qingxi	Dean, quantum networks					zh|en	Hangzhou	Two-character family name. Past the research-security desk first.
    fei-zhaoyang	Zhaoyang	Fei		family-first	Fei Zhaoyang	费朝阳	Dr		m	qingxi	Associate professor					zh|en	Hangzhou	
    ouyang-lili	Lili	Ouyang		family-first	Ouyang Lili	欧阳丽丽	Ms		f	qingxi	International office					zh|en|fr	Hangzhou	Answers overnight and copies nobody.
    kittisak-boonyarattanakul	Kittisak	Boonyarattanakul		given-first	Kittisak Boonyarattanakul	กิตติศักดิ์ บุญยรัตนกุล	Assoc. Prof.	kit-ti-SAK	m	maekhong	President					th|en	Chiang Mai	Protocol at the door, jokes by the river.
    suphansa-inthawong	Suphansa	Inthawong		given-first	Suphansa Inthawong	สุพรรษา อินทวงศ์	Dr		f	maekhong	River sensors					th|lo|en	Chiang Mai	Has the six-country data and the six signatures.
    nattawut-phromma	Nattawut	Phromma		given-first	Nattawut Phromma	ณัฐวุฒิ พรหมมา	Mr		m	maekhong	Student exchange					th|en	Chiang Mai	
    bounthavy	Bounthavy			mononym	Bounthavy		Mr	boon-tah-VEE	m	maekhong	Field technician, Mekong stations					lo|th	Vientiane	Mononym in every document he owns. Calls from Thakhek when the river rises.
    evdokia-papastergiou	Evdokia	Papastergiou		given-first	Evdokia Papastergiou	Ευδοκία Παπαστεργίου	Prof.		f	samothrace	Rector					el|en|fr	Thessaloniki	
    stylianos-mavrodimitris	Stylianos	Mavrodimitris		given-first	Stylianos Mavrodimitris	Στυλιανός Μαυροδημήτρης	Dr		m	samothrace	Seabed mapping					el|en	Thessaloniki	Has two maps that disagree and a third that explains why.
    kalliopi-drosou	Kalliopi	Drosou		given-first	Kalliopi Drosou	Καλλιόπη Δρόσου	Ms	kah-lee-OH-pee	f	samothrace	Winter school					el|en|de	Thessaloniki	
    aigerim-zhumabekova	Aigerim	Zhumabekova		given-first	Aigerim Zhumabekova	Айгерим Жумабекова	Dr	eye-geh-REEM	f	steppe	Director					kk|ru|en	Almaty	Writes to us in three alphabets and expects an answer in one.
    yerbolat-sarsenbin	Yerbolat	Sarsenbin		given-first	Yerbolat Sarsenbin	Ерболат Сарсенбин	Mr		m	steppe	Compute operations					kk|ru	Almaty	
    ulugbek-mirkhodjaev	Ulugbek	Mirkhodjaev		given-first	Ulugbek Mirkhodjaev	Улуғбек Мирходжаев	Dr		m	steppe	Language models					uz|ru|en	Almaty	
    hoda-abdelmaqsoud	Hoda	Abdelmaqsoud		given-first	Hoda Abdelmaqsoud	هدى عبد المقصود	Prof.		f	nile-delta	Director					ar|en|fr	Cairo	Forty years shared, twenty to go. She is on our side of it.
    mahrous-el-ghandour	Mahrous	Ghandour	El-	given-first	Mahrous El-Ghandour	محروس الغندور	Eng.	mah-ROOS	m	nile-delta	Sensor networks					ar|en	Cairo	
    ibtisam-shenouda-rizk	Ibtisam	Shenouda Rizk		given-first	Ibtisam Shenouda Rizk	ابتسام شنودة رزق	Dr		f	nile-delta	Data policy					ar|fr|en	Cairo	
    asbjorn-raevskaer	Asbjørn	Rævskær		given-first	Asbjørn Rævskær		Prof.	AHS-byurn REV-skair	m	oresund	Director					da|en	Copenhagen	
    elin-af-wrangsjo	Elin	Wrangsjö	af	given-first	Elin af Wrangsjö		Dr		f	oresund	Quantum sensing					sv|en	Malmö	Lives across the bridge; late when it snows.
    nawal-jabbour-holm	Nawal	Jabbour-Holm		given-first	Nawal Jabbour-Holm	نوال جبور هولم	Dr		f	oresund	Standards liaison	odsc	Chair, quantum vocabulary			ar|da|en	Copenhagen	
    merindah-calloway	Merindah	Calloway		given-first	Merindah Calloway		Dr	meh-RIN-dah	f	southern-cross	Director					en	Canberra	Comments come two days early. Read them before the deadline, not after.
    hamish-te-rangi	Hamish	Te Rangi		given-first	Hamish Te Rangi		Mr		m	southern-cross	Testing lead					en|mi	Canberra	
    vu-xuan-lan	Xuân Lan	Vũ		family-first	Vũ Xuân Lan		Dr	voo swun LAHN	f	southern-cross	Policy research					vi|en	Canberra	
    oleksandra-viitovych	Oleksandra	Viitovych		given-first	Oleksandra Viitovych	Олександра Війтович	Ms		f	ua-digital	Deputy head					uk|en|pl	Kyiv	Meetings move with the sirens. Never reschedule on her; she will.
    taras-kryvoruchko	Taras	Kryvoruchko		given-first	Taras Kryvoruchko	Тарас Криворучко	Mr	tah-RAHS	m	ua-digital	Chief of security operations					uk|en	Kyiv	Voice only, on the agreed line.
    solomiia-hnatkivska	Solomiia	Hnatkivska		given-first	Solomiia Hnatkivska	Соломія Гнатківська	Ms	so-lo-MEE-ya	f	ua-digital	International cooperation					uk|en|fr	Kyiv	
    bohdan-yaremchyshyn	Bohdan	Yaremchyshyn		given-first	Bohdan Yaremchyshyn	Богдан Яремчишин	Mr		m	ua-digital	Product lead, services on the phone					uk|en	Kyiv	Will show the queue of failed ideas, if asked.
    litia-vunidilo	Litia	Vunidilo		given-first	Litia Vunidilo		H.E.	LEE-tia voo-nee-DEE-lo	f	fj-islands	Commissioner					fj|en	Suva	Every meeting ends with a date.
    sitiveni-nacagilevu	Sitiveni	Nacagilevu		given-first	Sitiveni Nacagilevu		Mr		m	fj-islands	Cable landing project					fj|en	Suva	The letter g in his name is said "ng".
    shalini-maharaj-prasad	Shalini	Maharaj-Prasad		given-first	Shalini Maharaj-Prasad	शालिनी महाराज	Ms		f	fj-islands	Finance					hi|en|fj	Suva	
    bertrand-oyelaran-duc	Bertrand	Oyelaran-Duc		given-first	Bertrand Oyelaran-Duc		Ambassador		m	compute-forum	Executive secretary					fr|en|yo	Geneva	Circulates at seven; rings at eight to hear what you think.
    xiulan-gongsun	Xiulan	Gongsun		given-first	Xiulan Gongsun	公孙秀兰	Dr		f	compute-forum	Head of measurement					zh|en|fr	Geneva	Counts the world's processors. Trusts no press release.
    estefania-urdapilleta	Estefanía	Urdapilleta		given-first	Estefanía Urdapilleta		Ms		f	compute-forum	Membership			derechos-sur	Lawyer	es|eu|en|fr	Geneva	
    jamal-al-rawashdeh	Jamal	Rawashdeh	Al-	given-first	Jamal Al-Rawashdeh	جمال الرواشدة	Mr		m	compute-forum	Legal adviser					ar|en|fr	Geneva	Finds the word that nine delegations can live with.
    ludmila-hrusovska-kern	Ludmila	Hrušovská-Kern		given-first	Ludmila Hrušovská-Kern		Ms		f	compute-forum	Conference services					sk|de|en	Geneva	The badge comes from her. Be nice early.
    tiphaine-verhaeghe	Tiphaine	Verhaeghe		given-first	Tiphaine Verhaeghe		Ms	tee-FEN fer-HAH-guh	f	odsc	Secretary-general					fr|nl|en	Brussels	
    ruairi-mac-giolla	Ruairí	Mac Giolla		given-first	Ruairí Mac Giolla		Mr	ROO-ree mak GILL-uh	m	odsc	Trade annexes					ga|en	Brussels	A comma man. Will hold a plenary for one.
    desislava-karadzhova	Desislava	Karadzhova		given-first	Desislava Karadzhova	Десислава Караджова	Dr	deh-see-SLAH-vah	f	odsc	Conformity assessment					bg|en|de	Brussels	
    matti-yla-outinen	Matti	Ylä-Outinen		given-first	Matti Ylä-Outinen		Mr		m	odsc	Voting and procedure					fi|sv|en	Brussels	Weights change in January; he has the table.
    tsehaynesh-wolde-giorgis	Tsehaynesh	Wolde-Giorgis		given-first	Tsehaynesh Wolde-Giorgis		H.E.	tseh-hye-NESH	f	data-space	Executive secretary					am|en|fr	Addis Ababa	Title first, then the whole name: the second part is her father's.
    kwabena-ofosu-mensah	Kwabena	Ofosu-Mensah		given-first	Kwabena Ofosu-Mensah		Dr		m	data-space	Director, records and schemas	compute-forum	Alternate member			en|tw|fr	Addis Ababa	
    celestine-mukendi-ilunga	Célestine	Mukendi-Ilunga		given-first	Célestine Mukendi-Ilunga		Ms		f	data-space	Legal harmonization					fr|ln|sw	Addis Ababa	Where data sleeps is decided in her drafts.
    abdoulkader-robleh	Abdoulkader	Robleh		given-first	Abdoulkader Robleh	عبد القادر روبله	Mr		m	data-space	Host-country relations					so|fr|ar|en	Addis Ababa	
    anna-liisa-shikongo	Anna-Liisa	Shikongo		given-first	Anna-Liisa Shikongo		Ms		f	data-space	Pilot countries					en|af|ng	Addis Ababa	
    griet-dewolf-amrani	Griet	Dewolf-Amrani		given-first	Griet Dewolf-Amrani		Ms	khreet	f	open-wire	Director					nl|fr|en	Brussels	Sends the brief before attacking us with it. Fair play.
    silvestru-munteanu-pop	Silvestru	Munteanu-Pop		given-first	Silvestru Munteanu-Pop		Mr		m	open-wire	Encryption campaign					ro|en|fr	Brussels	
    maelys-kerbrat	Maëlys	Kerbrat		given-first	Maëlys Kerbrat		Ms	mah-eh-LEES	f	open-wire	Litigation			odsc	Trainee	fr|en	Brussels	
    yuliana-choconta	Yuliana	Chocontá		given-first	Yuliana Chocontá		Ms		f	derechos-sur	Director					es|en	Bogotá	Asks who pays before she asks what for.
    efrain-palomeque-mosquera	Efraín	Palomeque Mosquera		given-first	Efraín Palomeque Mosquera		Dr	eh-frah-EEN	m	derechos-sur	Research on platforms					es|en	Bogotá	
    rand-hawatmeh-saleh	Rand	Hawatmeh-Saleh		given-first	Rand Hawatmeh-Saleh	رند حواتمة صالح	Ms		f	wathiq	Editor					ar|en	Amman	May be named.
    suhaib-al-qudah	Suhaib	Qudah	Al-	given-first	Suhaib Al-Qudah	صهيب القضاة	Mr	soo-HAYB	m	wathiq	Verification lead					ar|en	Amman	(R) Not to be named in any export. Signal only.
    cressida-pemberton-oyelowo	Cressida	Pemberton-Oyelowo		given-first	Cressida Pemberton-Oyelowo		Ms		f	cable-ledger	Editor					en|fr	London	On the record unless agreed before she sits down.
    alasdair-macraild	Alasdair	MacRaild		given-first	Alasdair MacRaild		Mr		m	cable-ledger	Submarine cables correspondent					en|gd	London	Knows which ship is where.
    """#
