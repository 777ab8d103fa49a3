module Clr.Tests.Core.Inspection.ColumnsTests

open Xunit
open Clr

let private lines (rows: (string * string) list) =
    let columns = Columns(4, 12)

    for label, content in rows do
        columns.Row(label, content) |> ignore

    (string columns).Split '\n' |> List.ofArray

[<Fact>]
let ``words fill a line up to its last place, the rest goes on below the first word`` () =
    Assert.Equal<string list>([ "ab  cd efg"; "    hij k" ], lines [ "ab", "cd efg hij k" ])
    Assert.Equal<string list>([ "x   abcd efg" ], lines [ "x", "abcd efg" ])
    Assert.Equal<string list>([ "x   abcd"; "    efgh" ], lines [ "x", "abcd efgh" ])
    Assert.Equal<string list>([ "x   a b"; "y   c" ], lines [ "x", " a \r\n b "; "y", "c" ])

[<Fact>]
let ``a word wider than the column is broken, one as wide is not`` () =
    Assert.Equal<string list>([ "x   abcdefgh" ], lines [ "x", "abcdefgh" ])
    Assert.Equal<string list>([ "x   abcdefgh"; "y   c" ], lines [ "x", "abcdefgh"; "y", "c" ])
    Assert.Equal<string list>([ "x   abcdefgh"; "    ijkl" ], lines [ "x", "abcdefghijkl" ])
    Assert.Equal<string list>([ "x   ab"; "    cdefghij"; "    kl m" ], lines [ "x", "ab cdefghijkl m" ])

[<Fact>]
let ``nothing to say leaves the label`` () = Assert.Equal<string list>([ "x"; "y   z" ], lines [ "x", ""; "y", "z" ])
