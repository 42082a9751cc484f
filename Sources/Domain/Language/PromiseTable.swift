/// How people say that something will be done: openings behind which the promise stands, in five languages, folded.
enum PromiseTable {
    static let ours: [String] = [
        "i will", "i ll", "i shall", "we will", "we ll", "we shall", "we promised to", "we promised", "i promised to",
        "i promised",
        "we agreed to", "i agreed to", "we offered to", "i offered to", "we committed to", "i committed to", "we owe them",
        "we owe", "i owe them", "i owe", "we are to", "i am to", "we are going to", "i am going to", "our side will",
        "our side promised to", "action for us", "todo", "to do",
        // French
        "je vais", "nous allons", "on va", "j ai promis de", "nous avons promis de", "nous nous sommes engages a",
        "je me suis engage a", "a faire",
        // German
        "wir werden", "ich werde", "wir haben zugesagt", "wir haben versprochen", "ich habe zugesagt", "ich habe versprochen",
        // Spanish
        "vamos a", "voy a", "prometimos", "hemos prometido", "nos comprometimos a", "me comprometi a",
        // Portuguese
        "vamos", "vou", "prometemos", "comprometemo nos a", "ficamos de", "fiquei de",
    ]

    /// What we have to do, where a deed follows.
    static let duties: [String] = [
        "we need to", "i need to", "we have to", "i have to", "we must", "i must", "we should", "i should", "nous devons",
        "je dois",
        "on doit", "wir mussen", "ich muss", "wir sollen", "ich soll", "debemos", "tenemos que", "tengo que", "temos de",
        "temos que", "tenho de", "tenho que", "devemos",
    ]

    static let theirs: [String] = [
        "they will", "they ll", "they shall", "he will", "he ll", "she will", "she ll", "they promised to", "they promised",
        "he promised to", "he promised", "she promised to", "she promised", "they agreed to", "he agreed to", "she agreed to",
        "they offered to", "he offered to", "she offered to", "they committed to", "he committed to", "she committed to",
        "they undertook to", "they owe us", "he owes us", "she owes us", "they are to", "he is to", "she is to",
        "they are going to", "their side will", "their side promised to",
        // French
        "ils vont", "elles vont", "il va", "elle va", "ils ont promis de", "elles ont promis de", "il a promis de",
        "elle a promis de", "ils se sont engages a",
        "elles se sont engagees a", "il s est engage a", "elle s est engagee a",
        // German
        "sie werden", "er wird", "sie wird", "sie haben zugesagt", "sie haben versprochen", "er hat zugesagt",
        "er hat versprochen", "sie hat zugesagt", "sie hat versprochen",
        // Spanish
        "van a", "ellos van a", "va a", "prometieron", "prometio", "han prometido", "ha prometido", "se comprometieron a",
        "se comprometio a", "quedaron en", "quedo en",
        // Portuguese
        "vao", "eles vao", "elas vao", "ele vai", "ela vai", "prometeram", "prometeu", "comprometeram se a", "comprometeu se a",
        "ficaram de", "ficou de",
    ]

    /// Behind somebody's name these make it theirs, or ours.
    static let named: [String] = [
        "will", "ll", "shall", "promised to", "promised", "agreed to", "offered to", "committed to", "undertook to", "is to",
        "to",
        "owes us", "owe us", "va", "a promis de", "s est engage a", "s est engagee a", "wird", "hat zugesagt",
        "hat versprochen", "va a", "prometio", "se comprometio a", "quedo en", "vai", "prometeu", "comprometeu se a", "ficou de",
    ]

    /// At the front of a sentence, where nobody is named: whoever writes it means to do it.
    static let unnamed: [String] = ["will", "to", "promised to"]
    static let doing: Set<String> = [
        "send", "share", "forward", "give", "get", "provide", "prepare", "draft", "write", "call", "email", "ask", "check",
        "find",
        "introduce", "connect", "invite", "organize", "organise", "arrange", "schedule", "set", "follow", "come", "return",
        "revert",
        "confirm", "book", "review", "circulate", "deliver", "submit", "sign", "propose", "report", "answer", "reply", "raise",
        "put", "make", "meet", "visit", "host", "publish", "translate", "brief", "look", "let", "bring", "join", "remind",
        "thank",
        "envoyer", "transmettre", "rappeler", "preparer", "appeler", "inviter", "enviar", "llamar", "preparar", "invitar",
        "mandar", "ligar", "convidar", "confirmar", "schicken", "senden", "anrufen", "vorbereiten", "einladen",
    ]

    /// What is said to be, and is no deed: "they will be in Lisbon".
    static let being: Set<String> = [
        "be", "have", "not", "never", "probably", "likely", "no", "need", "remain", "stay", "become", "etre", "avoir", "pas",
        "ser",
        "estar", "haber", "ter", "sein", "nicht", "nunca", "nao", "only", "ver",
    ]

    /// "Nous enverrons": who, and how the verb ends in the future.
    static let futures: [(who: Set<String>, ending: String, isOurs: Bool)] = [
        (["je", "j"], "rai", true), (["nous"], "rons", true), (["on"], "ra", true), (["ils", "elles"], "ront", false),
        (["il", "elle"], "ra", false), (["nosotros", "nosotras"], "remos", true), (["ellos", "ellas", "ustedes"], "ran", false),
        (["el", "ella"], "ra", false), (["yo", "eu"], "re", true), (["eu"], "rei", true), (["nos"], "remos", true),
        (["eles", "elas"], "rao", false), (["ele", "ela"], "ra", false),
    ]

    /// Spanish and Portuguese leave the pronoun out; with its accent the ending is not taken for anything else.
    static let bareFutures: [(ending: String, isOurs: Bool)] = [
        ("aremos", true), ("eremos", true), ("iremos", true), ("arán", false), ("erán", false), ("irán", false), ("arão", false),
        ("erão", false), ("irão", false), ("aré", true), ("arei", true), ("ará", false),
    ]
    static let bareExceptions: Set<String> = [
        "serán", "será", "estarán", "estará", "habrá", "habrán", "podrán", "serão", "estarão", "haverão", "verão", "terão",
        "seremos", "estaremos", "teremos", "irão", "poderão", "podremos", "poderemos", "tendremos", "quizará",
    ]

    /// Words of a date in other languages, folded, as English says them. The longest is tried first.
    static let dates: [String: String] = [
        // French
        "la semaine prochaine": "next week", "le mois prochain": "next month", "demain": "tomorrow", "aujourd hui": "today",
        "apres demain": "day after tomorrow", "fin du mois": "end of month", "la fin du mois": "end of month",
        "la fin de la semaine": "end of week", "lundi": "monday", "mardi": "tuesday", "mercredi": "wednesday",
        "jeudi": "thursday",
        "vendredi": "friday", "samedi": "saturday", "dimanche": "sunday", "janvier": "january", "fevrier": "february",
        "mars": "march", "avril": "april", "mai": "may", "juin": "june", "juillet": "july", "aout": "august",
        "septembre": "september", "octobre": "october", "novembre": "november", "decembre": "december",
        // German
        "nachste woche": "next week", "nachster woche": "next week", "nachsten monat": "next month", "morgen": "tomorrow",
        "heute": "today", "ubermorgen": "day after tomorrow", "ende des monats": "end of month", "monatsende": "end of month",
        "ende der woche": "end of week", "montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday",
        "donnerstag": "thursday", "freitag": "friday", "samstag": "saturday", "sonntag": "sunday", "januar": "january",
        "februar": "february", "marz": "march", "juni": "june", "juli": "july", "oktober": "october", "dezember": "december",
        // Spanish
        "la proxima semana": "next week", "la semana que viene": "next week", "el proximo mes": "next month",
        "manana": "tomorrow",
        "hoy": "today", "pasado manana": "day after tomorrow", "fin de mes": "end of month", "finales de mes": "end of month",
        "lunes": "monday", "martes": "tuesday", "miercoles": "wednesday", "jueves": "thursday", "viernes": "friday",
        "sabado": "saturday", "domingo": "sunday", "enero": "january", "febrero": "february", "marzo": "march", "abril": "april",
        "mayo": "may", "junio": "june", "julio": "july", "agosto": "august", "septiembre": "september", "octubre": "october",
        "noviembre": "november", "diciembre": "december",
        // Portuguese
        "a proxima semana": "next week", "na proxima semana": "next week", "proxima semana": "next week",
        "a semana que vem": "next week", "semana que vem": "next week", "no proximo mes": "next month", "amanha": "tomorrow",
        "hoje": "today", "depois de amanha": "day after tomorrow", "o fim do mes": "end of month", "fim do mes": "end of month",
        "segunda feira": "monday", "terca feira": "tuesday", "quarta feira": "wednesday", "quinta feira": "thursday",
        "sexta feira": "friday", "sexta": "friday", "janeiro": "january", "fevereiro": "february", "marco": "march",
        "maio": "may", "junho": "june", "julho": "july", "setembro": "september", "outubro": "october", "novembro": "november",
        "dezembro": "december",
        "dans une semaine": "in 1 week", "dans deux semaines": "in 2 weeks", "in einer woche": "in 1 week",
        "in zwei wochen": "in 2 weeks", "en una semana": "in 1 week", "en dos semanas": "in 2 weeks",
        "dentro de dos semanas": "in 2 weeks", "em uma semana": "in 1 week", "em duas semanas": "in 2 weeks",
        // English, where a preposition leads to it
        "in a week": "in 1 week", "in a month": "in 1 month", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
        "the end of the week": "end of week", "end of the week": "end of week", "the end of the month": "end of month",
        "end of the month": "end of month", "the end of next week": "next friday", "end of next week": "next friday",
    ]

    /// What leads to a date, and goes with it.
    static let leading: Set<String> = [
        "by", "before", "until", "till", "on", "in", "at", "for", "the", "of", "no", "later", "than", "latest", "due", "d", "ici",
        "avant", "pour", "le", "la", "au", "a", "bis", "am", "vor", "zum", "spatestens", "antes", "del", "de", "el", "para",
        "hasta",
        "ate", "ao", "na", "no", "da", "do", "end", "this", "coming",
    ]
}
