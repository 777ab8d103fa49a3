/// One valid argument for every parameter of Clr.Core's public surface, so that reflection can call it all.
module Clr.Tests.Samples

open System
open System.Linq.Expressions
open System.Reflection
open Clr
open Clr.RangeTesting

let own = Func<int64, float>(fun _ -> 0.5)

/// Two targets: '+' on delegates, which calls both and returns the last value.
let combined: Func<int64, float> =
    Delegate.Combine(own, Func<int64, float>(fun _ -> 0.25)) |> nonNull :?> Func<int64, float>

/// A function of any type, that does nothing and returns nothing in particular.
let private stub (functionType: Type) =
    let invoke = functionType.GetMethod "Invoke" |> nonNull

    let parameters =
        invoke.GetParameters() |> Array.map (fun parameter -> Expression.Parameter parameter.ParameterType)

    Expression.Lambda(functionType, Expression.Default invoke.ReturnType, parameters).Compile()

/// By name where the name decides, else by type. A parameter none of these fits fails its test: add it here.
let argument (parameter: ParameterInfo) : obj | null =
    match parameter.Name, parameter.ParameterType with
    | _ when parameter.HasDefaultValue -> parameter.DefaultValue
    | _ when parameter.IsOut -> null
    | ("baseLr" | "low" | "lowest"), t when t = typeof<float> -> 0.001
    | ("maxLr" | "high" | "highest"), t when t = typeof<float> -> 0.006
    | ("minLr" | "finalLr"), _ -> 0.0005
    | "totalSteps", _ -> 100L
    | "gamma", _ -> 0.5
    | _, t when t = typeof<int64> -> 10L
    | _, t when t = typeof<int> -> 10
    | _, t when t = typeof<float> -> 0.25
    | _, t when t = typeof<bool> -> true
    | _, t when t = typeof<string> -> "name"
    | _, t when t = typeof<Cycle> -> Cycle.Symmetric 4L
    | _, t when t = typeof<Func<int64, float>> -> own
    | _, t when t = typeof<Func<int64, float>[]> -> [| own; own |]
    | _, t when t = typeof<TriangularStage[]> -> [| TriangularStage(0.001, 0.006, 4L, 8L) |]
    | _, t when t = typeof<int64[]> -> [| 3L; 5L |]
    | _, t when t = typeof<struct (int64 * float)[]> -> [| struct (3L, 0.5); struct (5L, 0.1) |]
    | _, t when t = typeof<Func<int64, Func<int64, float>>> -> box (Func<int64, Func<int64, float>>(fun _ -> own))
    | _, t when t = typeof<struct (Func<int64, float> * int64)[]> -> box [| struct (own, 3L); struct (own, 4L) |]
    | _, t when t = typeof<struct (int64 * Func<int64, float>)[]> -> box [| struct (3L, own); struct (4L, own) |]
    | _, t when t = typeof<float seq> -> [ 0.1; 0.2; 0.4 ]
    | _, t when t = typeof<Curve> -> Curve.Of([ 0.1; 0.2; 0.4 ], [ 3.0; 2.0; 1.0 ])
    | _, t when t = typeof<ITrial> -> Trial.Of((fun _ -> Measurement.FromDouble 1.0), ignore)
    | _, t when t = typeof<SweepRecord seq> -> List.empty<SweepRecord>
    | _, t when t = typeof<RangeTestSettings> -> RangeTestSettings()
    | _, t when t = typeof<SweepPlan> -> SweepPlan.Exponential()
    | _, t when t = typeof<ConfirmSettings> -> ConfirmSettings(0.001, 0.1)
    | _, t when t = typeof<StopRule> -> StopRule.Default
    | _, t when t.IsSubclassOf typeof<Delegate> -> stub t
    | _, t when t.IsEnum -> Enum.GetValues(t).GetValue 0
    | name, t ->
        failwith $"no valid {t.Name} is known for {parameter.Member.Name}'s parameter {name}: add one to Samples."
