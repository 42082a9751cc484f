/// Six people of a ministry that could be anybody's. The capital is called "the capital".
let sampleUserTable = #"""
    login	name	post	role	manager	zone	title
    helena	Helena Marchetti-Oduya	The capital	manager		Europe/Lisbon	Director for technology diplomacy
    ana	Ana Vilela	San Francisco	member	helena	America/Los_Angeles	Tech ambassador
    wanjiru	Esther Wanjiru Lindqvist	Nairobi	member	helena	Africa/Nairobi	Counsellor, digital partnerships
    joost	Joost van den Akker	Brussels	member	helena	Europe/Brussels	First secretary, digital files
    meilin	Tan Mei Lin	Singapore	member	helena	Asia/Singapore	Technology attaché
    tomas	Tomáš Brenner	The capital	reader	helena	Europe/Lisbon	Parliamentary liaison
    """#
