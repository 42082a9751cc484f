/// History names each stage entered and how many months ago, oldest first; the last one is where it stands.
let sampleOpportunityTable = #"""
    title	pipeline	stage	org	contacts	lead	value	currency	topics	goals	next step	history
    Standing dialogue on release tests	relationship	trusted	halcyon	nadia-berenstain|yifan-lu	ana			frontier-safety|ai-governance	9|16	Joint reading of the redacted test summary	identified:26|first-contact:22|dialogue:15|trusted:5
    Idle hours for universities	capacity	design	corvane	pooja-kulshreshtha|shih-wei-ting	ana	1800000	USD	compute|research	4|9|17	Letter of intent before the allocation round closes	request:7|design:3
    Second site for mature nodes	investment	site-visit	chengyu	tseng-chien-hung|chiou-shu-fen	meilin	2400000000	EUR	fabrication|energy	8|9|12	Grid operator's answer in writing	lead:14|qualified:9|site-visit:2
    Overseas service centre	investment	negotiation	aomine	torii-hajime|aomine-masanobu	meilin	38000000	EUR	fabrication|supply-chain	8|9	Vibration data for three buildings	lead:17|qualified:11|site-visit:6|negotiation:1
    Twelve more memory scholarships	partnership	running	haejin	chang-yu-ri|ryu-eun-bi	meilin	420000	EUR	talent|semiconductors	4|5	Short form with the deans before term ends	idea:20|scoping:16|memorandum:11|signed:9|running:6
    Escalation line, tested yearly	relationship	partner	tessaly	dashiell-orbach|imogen-castellane	ana			information-integrity|platforms	16	Joint note on the last election	identified:30|first-contact:28|dialogue:19|trusted:12|partner:4
    Northern hosting for three ministries	partnership	scoping	nordlys-cloud	hakon-brattebo|ragnhild-saeterbakk	joost	9500000	EUR	compute|data-governance	9|13|16	Table of legal exposure by jurisdiction	idea:8|scoping:4
    Pooled regional compute	partnership	memorandum	baobab	aissatou-ndoye-faye|maame-asantewaa-boakye	wanjiru	650000	EUR	compute|languages|dpi	4|9|10|17	Rectors of three universities sign	idea:16|scoping:10|memorandum:2
    Open release of the payment switch	partnership	scoping	tungabhadra	meenakshi-tripathi-rao|ishwari-deshmukh-patil	meilin			payments|dpi	1|8|10	Letter on maintenance, cleared by legal	idea:9|scoping:5
    Regulators' breakfast on wallets	capacity	delivery	tukutane	zuhura-mwinyihaji|baraka-mwakio	wanjiru	45000	EUR	payments|digital-trade	1|8|10	Breakfast in the margins of the ministerial	request:8|design:6|funded:3|delivery:1
    Encrypted copy of the state registers	partnership	signed	ua-digital	oleksandra-viitovych|taras-kryvoruchko	joost			egov|cyber	16	Immunity note from legal	idea:10|scoping:8|memorandum:5|signed:1
    Twin response teams	capacity	funded	mtkvari	nestan-gelovani-lomi	joost	120000	EUR	cyber-capacity|ransomware	9|16	Two analysts named	request:11|design:7|funded:2
    Wallet that works offline	investment	lost	votmering	liisbet-tammsalu|kaarel-torvasoo	joost	6000000	EUR	digital-identity	9|16	None: they chose a neighbour; ask why in a year	lead:18|qualified:13|site-visit:9|lost:3
    Street-level flood warnings	capacity	request	namfah	pimchanok-saengthongkham	meilin	300000	EUR	early-warning|climate	11|13	Letter of support to the ministry	request:2
    Chest scans in border clinics	partnership	memorandum	mandacaru	severina-albuquerque-lins|thiago-cavalcanti	ana	210000	EUR	health|ai	3|10	Six-month error series	idea:13|scoping:8|memorandum:3
    Doubling the joint doctorate	partnership	scoping	capibaribe	fernanda-queiroz-amorim|joao-bosco-tavares	ana	1600000	EUR	talent|research	4|10|17	Model agreement on intellectual property	idea:6|scoping:3
    Cable landing for nine islands	capacity	design	fj-islands	litia-vunidilo|sitiveni-nacagilevu	meilin	14000000	USD	submarine-cables|early-warning	9|13|14	Survey window confirmed	request:12|design:5
    Data embassy clause	relationship	dialogue	data-space	tsehaynesh-wolde-giorgis|celestine-mukendi-ilunga	wanjiru			data-flows|data-governance	9|16|17	Comments to the secretariat	identified:11|first-contact:9|dialogue:4
    Paragraph 9 of the forum's text	relationship	trusted	compute-forum	bertrand-oyelaran-duc	helena			compute|ai-governance	10|17	Bridging text for paragraph 14	identified:21|first-contact:20|dialogue:13|trusted:7
    Fund visit with a commercial judge	investment	qualified	sundial	quek-hock-seng|arvind-selvanayagam	meilin	25000000	SGD	deep-tech|supply-chain	8|9	Programme with two plants and a judge	lead:5|qualified:1
    Photonics round with a new partner	investment	negotiation	nafud	abdulmohsen-al-dughaither	helena	60000000	USD	deep-tech|export-controls	9	Screening view of the economy ministry	lead:7|qualified:6|site-visit:4|negotiation:2
    Data officers for nine counties	capacity	done	rift	jerotich-cheboiwo|omondi-were-ogutu	wanjiru	180000	EUR	ai-skills|agritech	4|8|16	Evaluation in parliament's autumn report	request:28|design:24|funded:20|delivery:16|done:2
    Quantum networks, below the line	relationship	dormant	qingxi	shangguan-wenjing	meilin			quantum|research-security	9	Reopen after the research-security review	identified:24|first-contact:21|dialogue:17|dormant:8
    Shared vocabulary for quantum devices	relationship	first-contact	oresund	nawal-jabbour-holm	joost			quantum|standards	9|17	Vote by correspondence	identified:3|first-contact:1
    """#
