/// Sentences of which the sample picks one: what was said at a second meeting, why one was called off, what they told us, what
/// came of a follow-up, where a name is from.
let sampleLineTable = #"""
    use	kind	text
    sequel		Short call on what was left open in {month}: {item}. {contact} had done their half; ours is with legal and due next week.
    sequel		{contact} asked where we stood. On the open item, {item}, we could report progress but no result, and gave a date.
    sequel		One item on the agenda: {item}. Settled in ten minutes; the rest of the half hour went to people rather than paper.
    sequel		One line from {month} was still open: {item}. {contact} moved it forward by a week, for which we owe a favour.
    sequel		Took up the thread from {month}, which was {item}. Agreed in substance; the wording comes from our side.
    sequel		{contact} was better prepared than we were. On {item} their answer arrives on Monday, and ours follows within five working days.
    sequel		Nothing new on the main point, {item}, and {contact} said so without being asked. We stay at it, once a month and briefly.
    sequel		A good half hour. What we had promised each other in {month}, {item}, is done on their side and checked on ours.
    sequel		The person who has to sign is travelling. Until then {item} has to wait; {contact} keeps it on the list.
    sequel		{contact} wrote down what each side will do and read it back to us. First line: {item}.
    sequel		Short, because both sides had done their homework. Agreed on {item}, and opened the next topic, to be prepared in writing.
    sequel		Their lawyers joined and slowed things down usefully: two conditions on {item}, both fair.
    sequel		We came with an answer on {item} and left with two further questions, both better than the first.
    sequel		{contact} had checked with colleagues since {month}: no objection to {item}, one request for a later date. Granted.
    cancelled		Called off by {contact}: a board meeting moved.
    cancelled		Called off: {contact} is travelling; to be rebooked.
    cancelled		Called off by us: a vote in parliament.
    cancelled		Called off: {contact} fell ill.
    cancelled		Called off: the written answer came first and was enough.
    cancelled		Called off by {contact} the evening before, with apologies.
    told	company	Capital spending stays flat this year; what grows is the power bill.
    told	company	They lose one customer in ten to delivery times and none to price.
    told	company	Export paperwork now takes longer than the shipment.
    told	company	A second supplier has been qualified; the first does not know yet.
    told	company	They would accept an audit if competitors were audited on the same day.
    told	company	Governments are a fifth of revenue and half of the meetings.
    told	startup	Two of the founders need a visa for everything.
    told	startup	Their largest customer is a city, and it pays after ninety days.
    told	startup	They turned down a buyer in the spring and do not regret it.
    told	startup	Insurance, not technology, decides where they can sell.
    told	investor	Valuations are down by a third and nobody says so in public.
    told	investor	The next fund will exclude anything that needs an export licence.
    told	investor	Half of the portfolio has moved its servers within a year.
    told	accelerator	One team in three now has a founder from abroad.
    told	accelerator	Rents decide where teams go after the programme.
    told	university	Applications for doctorates are up by a fifth; places are not.
    told	university	Two laboratories lost their best people to companies within a month.
    told	university	The new rules on guests cost them a post in administration.
    told	research-center	The grant ends in eighteen months and nobody has said what follows.
    told	research-center	The main result failed to replicate once and replicated twice.
    told	government	Their minister changes after the election; the plan survives either way.
    told	government	They would rather copy our law than our system.
    told	multilateral	Three members are behind with their contributions, and one of them chairs.
    told	multilateral	The secretariat will propose a shorter text in the autumn.
    told	civil-society	Two donors have left; a third asks for less publicity.
    told	civil-society	They will go to court if the draft stays as it is.
    told	media	Their circulation in ministries has doubled in two years.
    done	task	Done; a note is on the file.
    done	task	Done a week late, with an apology.
    done	task	Done. It took twenty minutes once we had the right person.
    done	task	Done, and it turned up a second question that is now in the queue.
    done	task	Done after a reminder from the capital.
    done	task	Done, in fewer words than planned.
    done	task	Done, with help from a colleague who had done it before.
    done	task	Done on the train.
    done	promise-ours	Kept; {contact} confirmed.
    done	promise-ours	Kept, two days early, to general surprise.
    done	promise-ours	Kept, with an apology for the delay.
    done	promise-ours	Kept. {contact} has already quoted it back to us.
    done	promise-ours	Kept, in person.
    done	promise-theirs	Kept, on the day.
    done	promise-theirs	Kept after the second reminder.
    done	promise-theirs	Kept; it was more than we had asked for.
    done	promise-theirs	{contact} kept it without being asked again.
    done	promise-theirs	Kept in part; the rest is promised for the spring.
    done	question	The answer is yes, with conditions. Passed on to {contact}.
    done	question	The answer is no, and the reasons are good. Passed on.
    done	question	Yes, says the ministry, in three lines, which we passed on to {contact}.
    done	question	Not for the time being, says the ministry.
    done	question-open	Answered in three lines, which we passed on to {contact}.
    done	question-open	Answered by telephone; a note is on the file.
    done	question-open	Answered, after it had gone to two wrong desks first.
    done	referral	They have met and no longer need us.
    done	referral	Introduced by mail; both replied the same day.
    done	referral	They spoke. It will not lead anywhere, and both were glad to know.
    done	referral	They met; a second meeting is agreed.
    dropped	task	Overtaken by events.
    dropped	task	No longer needed after the last meeting.
    dropped	task	Somebody else had done it already, and better.
    dropped	promise-ours	{contact} no longer needs it.
    dropped	promise-ours	We may not do it after all, and have said so.
    dropped	promise-theirs	{contact} may not do it after all, and told us why.
    dropped	promise-theirs	We stopped asking; the answer is no.
    dropped	question	The question answered itself.
    dropped	question-open	The question answered itself.
    dropped	referral	The office in question declined.
    source		Business card, {city}, {month}
    source		Staff page of {org}
    source		Introduced by a colleague, {month}
    source		Signature of an e-mail, {month}
    source		List of participants, {city}, {month}
    standalone	task	Call {contact}: no meeting for longer than we wanted
    standalone	task	Check that the record of {contact} is still right
    standalone	promise-ours	Season's greetings and the year's read-out to {contact}
    standalone	task	Read the annual report of {org} before anybody asks
    """#
