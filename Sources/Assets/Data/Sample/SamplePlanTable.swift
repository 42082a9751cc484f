/// What stands in the calendar for the coming three weeks, by days from today.
let samplePlanTable = #"""
    days	org	contacts	channel	subject	objectives	topics
    0	larkfield	bethany-okonkwo-hale|lucinda-farquharson	call	The annex to the sovereign offer	Get the list of services that stay under our own law\nSay no to the audit clause before they assume a yes	compute|egov
    0	halcyon	nadia-berenstain|yifan-lu	video	What may be quoted from the test summary	Agree on the three sentences that parliament may see	frontier-safety|ai-governance
    1	kilele	josphat-kiplimo-rotich	in-person	The finance bill, before the regulator speaks	Hear what the regulator will not put in writing	payments|mobile-networks
    1	compute-forum	bertrand-oyelaran-duc|jamal-al-rawashdeh	video	Bridging text for paragraph 14	Offer the bridge\nFind out which of the two capitals blinks first	compute|ai-governance
    2	chengyu	chiou-shu-fen|liao-po-yu	video	The grid operator's answer	Walk through the answer line by line\nAgree on a date for the second visit	fabrication|energy
    3	tessaly	dashiell-orbach	call	Dry run of the escalation line	Ring it, time it, log it	information-integrity|platforms
    5	odsc	ruairi-mac-giolla|tiphaine-verhaeghe	in-person	Annex three, last reading	Live with the comma if the recital goes	standards|digital-trade
    6	ua-digital	solomiia-hnatkivska	video	A quiet place for the second copy	Report what legal says about immunity	egov|cyber
    8	sundial	quek-hock-seng|arvind-selvanayagam	in-person	Programme of the fund visit	Two plants, one judge, no speeches	deep-tech|supply-chain
    9	baobab	maame-asantewaa-boakye	visit	With the three rectors	Have the memorandum signed by all three on one day	compute|languages
    12	mandacaru	severina-albuquerque-lins|thiago-cavalcanti	visit	To the border clinics with the medicines agency	Let the agency ask its own questions	health|ai
    14	corvane	shih-wei-ting|pooja-kulshreshtha	in-person	Before the quarterly allocation	Keep the slot for the regional pool	compute|semiconductors
    16	fj-islands	litia-vunidilo|sitiveni-nacagilevu	video	A date for the survey ship	End with a date, as always	submarine-cables|early-warning
    20	open-wire	griet-dewolf-amrani	in-person	Before the council	Tell them early rather than be quoted late	encryption|digital-rights
    """#
