/// A counterexample gets simpler until no simpler one fails, and steps are drawn where something happens.
module Clr.Tests.Properties.Expressions.ShrinkTests

open Expecto
open System
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.FSharp
open Clr.Properties

let private drawn = Generators.expression.Generator |> Gen.sampleWithSeed (Rnd 20261126UL) 30 300

let private hasCorners (corner: int64) (steps: int64 seq) =
    let steps = set steps

    for step in [ corner - 1L; corner; corner + 1L ] do
        Assert.Contains(step, steps)

    Assert.True(steps |> Set.exists (fun step -> step < 0L), "none before 0")
    Assert.True(steps |> Set.exists (fun step -> step > (1L <<< 40)), "none far away")

let rec private smallest fails expression =
    match Generators.expression.Shrinker expression |> Seq.tryFind fails with
    | None -> expression
    | Some simpler -> smallest fails simpler

let private shrinksTo (code: string) fails expression =
    Assert.True(fails expression)
    Assert.Equal(code, Print.code (smallest fails expression))

let private far = 812345678L

let private triangle = Expression.Wave(WaveCase.Triangle(Cycle.asymmetric 513L<step> 8934758L<step>))

[<Tests>]
let suite =
    testList
        "shrunk expressions"
        [
            testCase "every shrink is another expression, and can be built" (fun () ->
                for expression in drawn do
                    for simpler in Generators.expression.Shrinker expression |> Seq.truncate 20 do
                        Assert.NotEqual<string>(Print.code expression, Print.code simpler)
                        (Compile.schedule simpler).Invoke 0L |> ignore)
            testCase "shrinking comes to an end, at something small" (fun () ->
                for expression in drawn do
                    let rec shrunk times expression =
                        match Generators.expression.Shrinker expression |> Seq.tryHead with
                        | None -> expression
                        | Some simpler ->
                            Assert.True(times < 500, $"no end: {Print.code expression}")
                            shrunk (times + 1) simpler

                    let last = Print.code (shrunk 0 expression)
                    Assert.True(last.Length < 400, last))
            // Whatever fails because of a triangle shrinks to a triangle alone.
            testCase "what does not matter is left out" (fun () ->
                let holdsTriangle (expression: Expression) = (Print.code expression).Contains "Wave.triangle"

                let config =
                    Config.Quick.WithMaxTest(2000).WithReplay(Some { Rnd = Rnd(20261126UL, 1UL); Size = None })

                let mutable last = ""

                let runner =
                    { new IRunner with
                        member _.OnStartFixture _ = ()
                        member _.OnArguments(_, _, _) = ()
                        member _.OnShrink(_, _) = ()

                        member _.OnFinished(_, result) =
                            match result with
                            | TestResult.Failed(_, _, shrunk, _, _, _, _) ->
                                last <- Print.code (unbox (List.head shrunk))
                            | _ -> ()
                    }

                Check.One(config.WithRunner runner, Prop.forAll Generators.expression (holdsTriangle >> not))
                Assert.StartsWith("Wave.triangle", last))
            testCase "a join that fails for the length of a piece shrinks to that length" (fun () ->
                let isLong expression =
                    match expression with
                    | Expression.Join(Pieces((_, Wait steps) :: _)) -> steps >= 10L
                    | _ -> false

                Expression.Join(Pieces [ triangle, Wait far; triangle, Wait 77L ])
                |> shrinksTo "Schedule.join [ (Wave.triangle (Cycle.symmetric 1L<step>)), 10L<step> ]" isLong)
            testCase "schedules that fail for the distance of their starts shrink to that distance" (fun () ->
                let isFar expression =
                    match expression with
                    | Expression.JoinAt(Starts [ Wait first, _; Wait second, _ ], _) -> second - first = 10L
                    | _ -> false

                let next = "(Wave.triangle (Cycle.symmetric 1L<step>))"

                Expression.JoinAt(Starts [ Wait far, triangle; Wait(far + 10L), triangle ], triangle)
                |> shrinksTo
                    $"Wave.triangle (Cycle.symmetric 1L<step>) |> Schedule.joinAt [ 0L<step>, {next}; 10L<step>, {next} ]"
                    isFar)
            testCase
                "a policy that fails for its warm-up shrinks to that warm-up, its options to their defaults"
                (fun () ->
                    let isLong expression =
                        match expression with
                        | Expression.Policy(PolicyCase.CosineWithWarmupWith(_, _, WarmRun(warmup, _))) -> warmup >= 10L
                        | _ -> false

                    PolicyCase.CosineWithWarmupWith({ MinLr = 0.001 }, Rate 0.75, WarmRun(far, 3L * far))
                    |> Expression.Policy
                    |> shrinksTo
                        "Policy.cosineWithWarmupWith { CosineWithWarmupOptions.MinLr = 0.0 } 0.0 10L<step> 10L<step>"
                        isLong)
            testCase "a policy that fails for its stable stretch shrinks to that stretch" (fun () ->
                let isLong expression =
                    match expression with
                    | Expression.Policy(PolicyCase.Trapezoid(_, CoolRun(warmup, cooldown, total))) ->
                        total - warmup - cooldown >= 10L
                    | _ -> false

                PolicyCase.Trapezoid(Rate 0.75, CoolRun(513L, 8934758L, far))
                |> Expression.Policy
                |> shrinksTo "Policy.trapezoid 0.0 0L<step> 0L<step> 10L<step>" isLong)
            testCase "values at steps shrink, too" (fun () ->
                let isLate expression =
                    match expression with
                    | Expression.Ramp(RampCase.PiecewiseConstant(Changes changes, _)) ->
                        changes |> List.exists (fun (Wait step, Level value) -> step >= 10L && value >= 1.0)
                    | _ -> false

                RampCase.PiecewiseConstant(Changes [ Wait 3L, Level 7.5; Wait far, Level 123.25 ], Level 8.0)
                |> Expression.Ramp
                |> shrinksTo "Ramp.piecewiseConstant [ 10L<step>, 1.0 ] 0.0" isLate)
            // A schedule that fails whatever its arguments are.
            testCase "no number of steps stays as it was drawn" (fun () ->
                let functionOf (expression: Expression) = $"{expression.Call.Owner}.{expression.Call.Name}"

                for expression in drawn do
                    let last = expression |> smallest (fun simpler -> functionOf simpler = functionOf expression)

                    for atom in Fields.atoms last do
                        match atom with
                        | :? int64 as steps -> Assert.True(0L <= steps && steps <= 10L, Print.code last)
                        | :? Cycle as cycle -> Assert.True(cycle.Period <= 10L, Print.code last)
                        | _ -> ())
            testCase "steps of an expression lie at its breakpoints, beside them, before 0 and far away" (fun () ->
                let expression =
                    Expression.Join(
                        Pieces
                            [
                                Expression.Ramp(RampCase.Constant(Level 1.0)), Wait 12345L
                                Expression.Ramp(RampCase.Constant(Level 2.0)), Wait 1L
                            ]
                    )

                (Generators.steps expression).Generator |> Gen.sampleWithSeed (Rnd 1UL) 50 2000 |> hasCorners 12345L)
            // Nothing is claimed of the join: the schedule itself names it.
            testCase "a fault at a join that no claim names is flagged" (fun () ->
                let join = (Ramp.constant 1.0 |> Schedule.``then`` 12345L<step> (Ramp.constant 1.5))
                let claims = Claims(Lowest = 1.0, Highest = 2.0, GreatestChange = 0.1)
                (Law.steps join claims).Generator |> Gen.sampleWithSeed (Rnd 1UL) 50 2000 |> hasCorners 12345L

                for seed in 1UL .. 20UL do
                    match Law.violationFrom seed 200 ClaimLaws.noJumps join claims with
                    | Some found -> Assert.Equal(12345L, found.Step)
                    | None -> Assert.Fail $"not flagged from seed {seed}")
            testCase "a schedule becomes a function and comes back" (fun () ->
                let policy = Wave.triangle (Cycle.symmetric 4L<step>)
                let f = Schedule.toFunction policy

                for step in [ Int64.MinValue; -1L; 0L; 3L; Int64.MaxValue ] do
                    Assert.Equal(policy.Invoke step, f step)
                    Assert.Equal(policy.Invoke step, Schedule.ofFunction(f).Invoke step))
        ]
