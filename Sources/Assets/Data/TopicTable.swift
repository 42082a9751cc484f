/// The office's topic tree as shipped. The slug is what a user types after '#'; the parent is a slug or empty.
let topicTable = #"""
    slug	name	parent	aliases
    ai	Artificial intelligence		AI|A.I.|machine learning|IA|人工智能|人工知能
    compute	Compute	ai	GPU|GPUs|computing power|data centres|data centers
    frontier-safety	Frontier safety	ai	AI safety|frontier AI|model evaluation|red teaming
    ai-governance	AI governance	ai	AI regulation|AI policy|AI law
    languages	Language technology	ai	low-resource languages|translation|speech|NLP
    open-models	Open models	ai	open weights|open-source AI
    ai-skills	AI and work	ai	future of work|reskilling
    semiconductors	Semiconductors		chips|microelectronics|半导体|半導体
    export-controls	Export controls	semiconductors	dual use|dual-use|controls list
    fabrication	Fabrication	semiconductors	fabs|foundry|wafers
    chip-design	Chip design	semiconductors	RISC-V|EDA|fabless
    critical-minerals	Critical minerals	semiconductors	rare earths|gallium|cobalt|lithium
    dpi	Digital public infrastructure		DPI|public digital infrastructure|digital public goods|DPG
    digital-identity	Digital identity	dpi	eID|ID|identity wallet
    payments	Payments	dpi	instant payments|mobile money|fintech
    data-exchange	Data exchange	dpi	interoperability|X-Road style exchange
    egov	E-government	dpi	e-government|egovernment|govtech|digital government
    cyber	Cybersecurity		cyber security|infosec|cyber
    cyber-capacity	Cyber capacity building	cyber	CERT|CSIRT|incident response
    ransomware	Ransomware	cyber	cybercrime
    cyber-norms	Cyber norms	cyber	responsible state behaviour|international law in cyberspace
    supply-chain	Supply-chain security	cyber	SBOM|software supply chain|trusted vendors
    quantum	Quantum		quantum computing|量子
    post-quantum	Post-quantum cryptography	quantum	PQC|cryptography migration
    quantum-sensing	Quantum sensing	quantum	quantum metrology
    connectivity	Connectivity		broadband|last mile|meaningful connectivity
    submarine-cables	Submarine cables	connectivity	subsea cables|undersea cables
    mobile-networks	Mobile networks	connectivity	5G|6G|Open RAN
    satellite-internet	Satellite internet	connectivity	LEO|direct to device
    platforms	Platform governance		platform regulation|online platforms
    information-integrity	Information integrity	platforms	disinformation|misinformation|elections
    child-safety	Child safety online	platforms	age assurance|minors online
    encryption	Encryption	platforms	lawful access|end-to-end encryption
    digital-rights	Digital rights	platforms	human rights online|freedom online|privacy
    data-governance	Data governance		data policy|data protection|GDPR
    data-flows	Cross-border data flows	data-governance	data localisation|data localization|free flow of data
    digital-trade	Digital trade	data-governance	e-commerce|e-commerce moratorium|digital taxation
    internet-governance	Internet governance		multistakeholder|IGF|WSIS
    standards	Standards	internet-governance	technical standards|standardisation|standardization
    domain-names	Domain names	internet-governance	DNS|internationalised domain names|universal acceptance
    research	Research and talent		science diplomacy|R&D|university cooperation
    talent	Talent mobility	research	visas|brain circulation|fellowships
    research-security	Research security	research	knowledge security
    deep-tech	Start-ups and investment	research	venture capital|scale-ups|innovation ecosystem
    climate	Climate technology		climate tech|cleantech|green tech
    energy	Energy and grids	climate	batteries|hydrogen|nuclear|power for data centres
    agritech	Agriculture technology	climate	agtech|food systems
    early-warning	Early warning	climate	disaster risk|weather models
    health	Health technology		health tech|digital health|telemedicine
    biotech	Biotechnology	health	synthetic biology|genomics|biosecurity
    space	Space		earth observation|satellites|launch
    """#
