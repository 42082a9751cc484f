internal import Domain
internal import GRDB

// Two words that both modules use: here a record is ours and a row is SQL's.
typealias Record = Domain.Record
typealias Row = GRDB.Row
