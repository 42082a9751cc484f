/// Closed is won or lost for a stage that ends the journey; an opportunity in any other stage is open.
let pipelineTable = #"""
    pipeline	name	stage	stage name	position	probability	closed
    relationship	Relationship	identified	Identified	1	10	
    relationship	Relationship	first-contact	First contact	2	25	
    relationship	Relationship	dialogue	Dialogue	3	50	
    relationship	Relationship	trusted	Trusted exchange	4	75	
    relationship	Relationship	partner	Partner	5	100	won
    relationship	Relationship	dormant	Dormant	6	0	lost
    investment	Investment	lead	Lead	1	10	
    investment	Investment	qualified	Qualified	2	30	
    investment	Investment	site-visit	Site visit	3	50	
    investment	Investment	negotiation	Negotiation	4	70	
    investment	Investment	decided	Decided for us	5	100	won
    investment	Investment	lost	Lost	6	0	lost
    partnership	Partnership	idea	Idea	1	10	
    partnership	Partnership	scoping	Scoping	2	30	
    partnership	Partnership	memorandum	Memorandum	3	60	
    partnership	Partnership	signed	Signed	4	85	
    partnership	Partnership	running	Running	5	100	won
    partnership	Partnership	abandoned	Abandoned	6	0	lost
    capacity	Capacity building	request	Request	1	20	
    capacity	Capacity building	design	Design	2	45	
    capacity	Capacity building	funded	Funded	3	75	
    capacity	Capacity building	delivery	Delivery	4	90	
    capacity	Capacity building	done	Done	5	100	won
    capacity	Capacity building	cancelled	Cancelled	6	0	lost
    """#
