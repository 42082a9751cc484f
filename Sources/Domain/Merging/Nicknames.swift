/// Short forms of given names that are common enough to tell two records of one person by, folded.
enum Nicknames {
    /// True where both may stand for one given name.
    static func areOne(_ left: String, _ right: String) -> Bool {
        guard let ours = families[left], let theirs = families[right] else { return false }
        return !ours.isDisjoint(with: theirs)
    }

    private static let families: [String: Set<Int>] = {
        var families: [String: Set<Int>] = [:]
        for (number, line) in table.split(separator: "\n").enumerated() {
            for name in line.split(separator: " ") { families[String(name), default: []].insert(number) }
        }
        return families
    }()

    private static let table = """
        alexander alexandre aleksandr alex sasha sascha xander alejandro
        alexandra alex sasha sandra alessandra
        andrew andreas andrei andy drew
        anna ana ann anne annie anya hanna hannah
        anthony antonio anton tony toni toño
        barbara barb babs
        benjamin ben benny benji
        catherine katherine katharina katarina kate katie kathy cathy katja
        charles carlos carl karl charlie chuck
        christine christina kristina chris tina christa
        christopher christian christoph chris kit
        daniel dan danny dani
        david dave davey
        deborah debra deb debbie
        dmitri dmitry dima mitya
        edward eduardo ed eddie ted ned
        elizabeth elisabeth elisa liz lizzie beth betty lisa eliza
        eugene evgeny yevgeny zhenya gene
        ekaterina katya
        francis francisco frank paco pancho
        frederick friedrich frederic fred fritz
        george jorge georg jorg
        gabriel gabriela gabi gabe
        gregory gregor greg
        guadalupe lupe
        guillermo william memo
        henry heinrich henrik harry hank
        ignacio nacho
        isabel isabella isabelle isa bella
        ivan vanya
        jacob jakob jake
        james jim jimmy jamie
        jennifer jen jenny
        jessica jess jessie
        john johannes jean juan ivan hans jack johnny
        jonathan jon jonny
        joseph josef jose joe pepe beppe giuseppe
        joshua josh
        kenneth ken kenny
        lawrence laurence larry laurie
        leonard leonardo leo len
        ludwig lutz
        margaret margarete marguerite maggie meg peggy greta gretchen rita
        maria marie mary mia mimi
        matthew matthias mateo matt matti
        maximilian max
        michael michel miguel mikhail mike misha mick
        mohammed muhammad mohamed mohammad mehmet mo
        natalia natalie natasha nat
        nicholas nikolaus nikolai nicolas nick niko klaus claus kolya
        olga olya
        pamela pam
        patricia pat patty trish
        patrick pat paddy
        paul pablo paulo pavel
        peter pedro pierre pete pyotr
        philip philipp felipe phil
        rebecca becca becky
        richard ricardo rich rick dick ricky
        robert roberto rob bob bobby bert
        ronald ron ronnie
        samuel samantha sam sammy
        sergei sergey serge seryozha
        stephen steven stefan stephan steve esteban
        susan susanne suzanne sue susie
        svetlana sveta lana
        tatiana tanya
        theodore theodor ted theo fyodor
        thomas tomas tom tommy
        timothy tim timmy
        victor viktor vic vitya
        victoria viktoria vicky vika
        vladimir volodymyr vova volodya vlad
        william wilhelm bill billy will willy
        yekaterina katya
        yuri yury yura
        """
}
