/// From an expression to simpler ones: its parts, and itself with one argument simpler. FsCheck derives a shrinker from a type
/// by reflection, anew for each value that holds others of its type, at half a second each; here a case is looked up once.
module internal Clr.Properties.Shrinking

open System
open System.Collections.Concurrent
open System.Reflection
open FsCheck
open Microsoft.FSharp.Reflection

/// What a case of a union holds, and how it is made.
type private Case = { Types: Type[]; Read: obj -> obj[]; Make: obj[] -> obj }

let private tagOf = ConcurrentDictionary<Type, obj -> int>()
let private cases = ConcurrentDictionary<struct (Type * int), Case>()

/// The shrinker of an argument that holds no expression, whose type is known when it runs.
type private Atoms(map: IArbMap) =
    let shrinkers = ConcurrentDictionary<Type, Func<obj, obj seq>>()
    let make = typeof<Atoms>.GetMethod(nameof Atoms.Make, BindingFlags.Static ||| BindingFlags.NonPublic)

    static member internal Make<'T>(map: IArbMap) : Func<obj, obj seq> =
        let shrinker = map.ArbFor<'T>().Shrinker
        Func<obj, obj seq>(fun value -> shrinker (unbox<'T> value) |> Seq.map box)

    member _.Shrink (t: Type) (value: obj) =
        let ofType (t: Type) =
            match make with
            | null -> invalidOp "Make is a method of this class"
            | generic ->
                match generic.MakeGenericMethod(t).Invoke(null, [| map |]) with
                | :? Func<obj, obj seq> as shrinker -> shrinker
                | other -> invalidOp $"Make gave {other}"

        shrinkers.GetOrAdd(t, Func<Type, Func<obj, obj seq>> ofType).Invoke value

let private caseOf (union: Type) (value: obj) =
    let tag = tagOf.GetOrAdd (union, Func<Type, obj -> int> FSharpValue.PreComputeUnionTagReader) value

    cases.GetOrAdd(
        struct (union, tag),
        fun (struct (union, tag)) ->
            let info = FSharpType.GetUnionCases union |> Array.find (fun info -> info.Tag = tag)

            {
                Types = [| for field in info.GetFields() -> field.PropertyType |]
                Read = FSharpValue.PreComputeUnionReader info
                Make = FSharpValue.PreComputeUnionConstructor info
            }
    )

/// The shrinker of expressions, given the arbitraries of their arguments and whether the DSL takes a case with such arguments.
let expression (map: IArbMap) (isAccepted: Expression -> bool) : Expression -> Expression seq =
    let atoms = Atoms map

    let isLeafUnion (t: Type) =
        t = typeof<RampCase> || t = typeof<PolicyCase> || t = typeof<WaveCase> || t = typeof<AmplitudeCase>

    let rec ofType (t: Type) (value: obj) : obj seq =
        match value with
        | :? Expression as part -> ofExpression part |> Seq.map box
        | :? Parts as parts ->
            let (Parts all) = parts

            Seq.append (Simpler.shorter 1 all) (Simpler.oneOf ofExpression all) |> Seq.map (Parts >> box)
        | :? Pieces as pieces ->
            let (Pieces all) = pieces

            Seq.append (Simpler.shorter 1 all) (Simpler.oneOf ofPiece all) |> Seq.map (Pieces >> box)
        | :? Starts as starts ->
            let (Starts all) = starts

            seq {
                yield! Simpler.shorter 0 all
                yield! Simpler.earlier 0L all
                yield! all |> Simpler.oneOf (fun (at, part) -> ofExpression part |> Seq.map (fun other -> at, other))
            }
            |> Seq.map (Starts >> box)
        | _ when isLeafUnion t -> ofFields t value
        | _ -> atoms.Shrink t value

    and ofPiece (part, Wait steps) =
        seq {
            for simpler in ofExpression part do
                simpler, Wait steps

            for fewer in Simpler.steps 0L steps do
                part, Wait fewer
        }

    and ofFields (union: Type) (value: obj) =
        let case = caseOf union value
        let fields = case.Read value

        seq {
            for i in 0 .. fields.Length - 1 do
                for simpler in ofType case.Types[i] fields[i] do
                    case.Make(Array.updateAt i simpler fields)
        }

    and ofExpression (whole: Expression) =
        let parts =
            (caseOf typeof<Expression> whole).Read whole
            |> Seq.collect (fun field ->
                match field with
                | :? Expression as part -> [ part ]
                | :? Parts as parts -> (let (Parts all) = parts in all)
                | :? Pieces as pieces -> (let (Pieces all) = pieces in List.map fst all)
                | :? Starts as starts -> (let (Starts all) = starts in List.map snd all)
                | _ -> [])

        ofFields typeof<Expression> whole
        |> Seq.cast<Expression>
        |> Seq.append parts
        |> Seq.filter isAccepted

    ofExpression
