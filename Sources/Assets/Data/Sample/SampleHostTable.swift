/// With whom each meeting of the list was held: organization and contact, and a place at home after `@`. The item is what
/// a second meeting took up. A length, marking or gift stands where the notes speak of one.
let sampleHostTable = #"""
    key	hosts	item	minutes	marking	gift
    compute-pool	halcyon:theo-abernathy-cole|rimal:yasmine-benhalima	the one-page pilot for three universities			
    allocation-round	corvane:shih-wei-ting|haejin:bae-sang-woo	the letter of intent and the date in it	20		
    release-tests	halcyon:yifan-lu|yunqiao:tao-siqi	a joint reading of the redacted summary			
    incident-reporting	plumbline:saoirse-ni-bhraonain|southern-cross:merindah-calloway	the definition of an incident, second reading			
    power-site	chengyu:chiou-shu-fen@Two candidate sites, in the rain	the grid operator's answer in writing	240		
    licence-refused	umbrath:pieter-jan-van-schuylenburg|corvane:callum-strathairn	reasons in writing for the refusal	60		
    control-list-preview	oresund:asbjorn-raevskaer|aomine:kitabayashi-chizuru				
    memory-scholarships	haejin:chang-yu-ri|corvane:pooja-kulshreshtha	the two-page form for the scholarships			
    open-weights-licence	yunqiao:tao-siqi|baobab:cheikh-mbacke-sarr|szeptun:swietoslawa-brzeczyk	the marked-up licence texts	60		
    open-models-small-states	votmering:xesca-ferragut|fj-islands:shalini-maharaj-prasad	a shared register of models in use			
    consented-speech	iroyin:sade-oluwatobiloba|szeptun:zdzislaw-watrobka	the October workshop on consent			
    dialect-models	rimal:noura-al-shamlan|capibaribe:iracema-guedes|deccan:harinarayan-shukla	a small workshop on dialects			
    payment-rails	tungabhadra:meenakshi-tripathi-rao|kilele:wambui-ngatia	the letter on maintenance			
    cross-border-wallets	tukutane:zuhura-mwinyihaji|acacia-row:njoki-wamweya	the agenda of the regulators' breakfast			
    wallet-offline	votmering:kaarel-torvasoo|ua-digital:bohdan-yaremchyshyn	a demonstration in the capital			
    id-exclusion	derechos-sur:yuliana-choconta|wathiq:rand-hawatmeh-saleh	the written answer on the three cases			
    state-on-phone	ua-digital:oleksandra-viitovych	a host for the encrypted copy		C	
    failed-services	ua-digital:bohdan-yaremchyshyn|fj-islands:litia-vunidilo	a talk to the permanent secretaries	60		
    hospital-ransom	mtkvari:nestan-gelovani-lomi|larkfield:yevgenia-sorokhtina	the indicators, by secure channel			
    cert-twinning	mtkvari:vakhtang-tsikhelauri|ua-digital:taras-kryvoruchko	the dates for the exchange of analysts			
    bill-of-materials	larkfield:grigor-petrosian-wells|galim:nimrod-even-sapir	contract wording on orphaned components			
    norms-briefing	nadwislanska:grazyna-dziegielewska|open-wire:silvestru-munteanu-pop	the one-page version of the norms		P	
    crypto-inventory	galim:avital-shorashim-katz|nadwislanska:grazyna-dziegielewska	the decision on a pilot inventory			
    quantum-vocabulary	oresund:nawal-jabbour-holm|odsc:desislava-karadzhova	the two open definitions	120		
    quantum-visit	oresund:elin-af-wrangsjo	the harbour trial			
    cable-cut	nordlys-cables:sigrun-tveitane|fj-islands:sitiveni-nacagilevu	lessons from the cable repair			
    cable-landing	fj-islands:sitiveni-nacagilevu|nordlys-cables:eirik-mjelde	the survey window			
    seabed-maps	samothrace:stylianos-mavrodimitris|nordlys-cables:eirik-mjelde	the corrected chart			
    sixg-spectrum	kilele:halima-abdi-warsame|odsc:tiphaine-verhaeghe	the two annex tables			
    islands-satellite	solenne:amaury-de-roquefeuil	the price from year three			
    election-desk	tessaly:dashiell-orbach	the dry run with the electoral commission			
    after-the-vote	tessaly:imogen-castellane	the joint note on the election			
    rumours-by-voice	wathiq:rand-hawatmeh-saleh|iroyin:nkiruka-ezeanyaeche	core funding		R	
    age-assurance	tessaly:kavita-subbaraman|open-wire:maelys-kerbrat	the table of error rates by group			
    data-room	tessaly:szeto-cheuk-yin|halcyon:sunita-vaidya	two names for the data room			
    encryption-line	open-wire:griet-dewolf-amrani	the brief for the justice ministry			
    data-sleeps	data-space:celestine-mukendi-ilunga	the draft clause from the legal group			
    adequacy-questions	data-space:kwabena-ofosu-mensah|odsc:ruairi-mac-giolla	the four references that are missing			
    moratorium	odsc:ruairi-mac-giolla	the table of the nine			
    comma-annex	odsc:ruairi-mac-giolla	annex three without the comma			
    voting-weights	odsc:matti-yla-outinen				
    multistakeholder	compute-forum:ludmila-hrusovska-kern|derechos-sur:efrain-palomeque-mosquera	the speaking order for the next session		P	
    script-domains	deccan:gopika-menokki|maekhong:nattawut-phromma	the test of our own forms			
    visiting-fellows	alder-creek:leander-whitcombe	two files for the fellowships			
    joint-doctorate	capibaribe:fernanda-queiroz-amorim	the model agreement on intellectual property			A book on the river, below the threshold
    visa-eight-weeks	chengyu:kao-ya-ling|foundry-lane:persephone-grant-ybarra	a queue with a number for interns			
    security-desk	qingxi:shangguan-wenjing|nadwislanska:jedrzej-cwiakala	the outcome letters		R	
    summer-school	deccan:anandavalli|samothrace:kalliopi-drosou	five scholarships for next summer		P	
    gpu-schedule	hraun:thorvaldur-snaebjornsson|nordlys-cloud:oyuna-batmunkh	the meter data for a quarter			
    water-account	cobre-limpio:catalina-huenchumil	the criterion for procurement			
    minerals-offtake	cobre-limpio:ignacio-larraguibel	the options paper with three durations			
    flood-forty-hours	namfah:pimchanok-saengthongkham|maekhong:suphansa-inthawong	the validation report			
    river-levels	nile-delta:hoda-abdelmaqsoud	the word between two capitals			
    salt-sensors	phusa:dang-hong-nhung	the fund desk's answer			
    chest-scans	mandacaru:severina-albuquerque-lins	the visit of the medicines agency			
    gene-orders	mizube:ibuki-sumire	the biosecurity round table			
    vaccine-warm	mizube:hatakenaka-kaoru	the three-way call on pooled buying			
    orbit-crowding	solenne:clothilde-vauquelin	the paper on deorbit bonds			
    soft-landing	seongsu:seok-tae-yang	the team for the free desk			
    demo-day	foundry-lane:persephone-grant-ybarra|harbour-pine:aditya-nambisan	the five teams worth a second talk	120	P	
    fund-close	acacia-row:njoki-wamweya	terms of reference for a study on cross-listing			
    limited-partners	nafud:abdulmohsen-al-dughaither	the screening view		R	
    patient-committee	sundial:quek-hock-seng|ardoise:leopoldine-weyrich	two plants and one judge			
    hands-on-skills	rift:jerotich-cheboiwo|mwanga:keza-mutesi	two supervisors by term			
    civil-servant-ai	mwanga:clarisse-uwamahoro-ineza|deccan:vasudha-karnik	a second edition in the capital	360		
    forum-draft	compute-forum:bertrand-oyelaran-duc	the bracket in paragraph 14			
    measuring-compute	compute-forum:xiulan-gongsun|steppe:yerbolat-sarsenbin	our corrected figure			
    on-record	cable-ledger:alasdair-macraild				
    sovereign-terms	larkfield:lucinda-farquharson|nordlys-cloud:hakon-brattebo|rimal:bilal-chaudhry-qureshi	the table of legal exposure			
    breach-early	larkfield:grigor-petrosian-wells		4	R	
    gulf-hours	rimal:khalfan-al-mazrouqi	the annex, with counsel			Dates in a wooden box, shared in the office and entered in the gift register
    courtesy-kumamoto	aomine:aomine-masanobu	three buildings with a quiet floor			A tea bowl, below the threshold, entered in the gift register
    community-veto	cobre-limpio:catalina-huenchumil	the answer to the two conditions	180		A woven band for each visitor
    intro-breakfast	harbour-pine:aditya-nambisan|ipe:ubirata-nogueira-sa	two of the four founders			
    handover	rift:omondi-were-ogutu|tungabhadra:devashish-kanungo|southern-cross:hamish-te-rangi	the three old promises			
    year-in-review	larkfield:bethany-okonkwo-hale|ua-digital:solomiia-hnatkivska|tungabhadra:raghavendra-bhattathiri|capibaribe:otavio-lucena				
    small-talk-airport	compute-forum:bertrand-oyelaran-duc@Airport, gate 22		40	R	
    email-correction	steppe:aigerim-zhumabekova|nile-delta:ibtisam-shenouda-rizk				
    email-introduction	harbour-pine:whitney-szymborski-lee|alder-creek:thaddeus-eze-lindgren|seongsu:hwangbo-mi-sook				
    """#
