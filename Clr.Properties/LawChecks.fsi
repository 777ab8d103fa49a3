namespace Clr.Properties

open System
open System.Runtime.CompilerServices
open Clr
open FsCheck

/// A schedule breaks laws that its claims imply; the message holds the shrunk counterexample of each, and the seed where any was drawn.
[<Sealed; Class>]
type LawBrokenException =
    inherit Exception

    /// The counterexamples, one a broken law.
    member Violations: Violation[]

/// The front door for C#: this is my policy and this is what I claim of it, check everything that follows. Sources: those of Laws,
/// of which each method is one function; errors are said at each.
/// <example><code>
/// var claims = new Claims { Lowest = 0.001, Highest = 0.006, Period = 4000 };
/// [Property] public Property MyPolicyKeepsItsClaims() => policy.Keeps(claims);   // FsCheck.Xunit
/// policy.MustKeep(claims);                                                     // any test framework
/// foreach (var violation in policy.Violations(claims)) Console.WriteLine(violation);
/// Console.WriteLine(policy.Report(claims));                                    // what it keeps, and what it breaks where
/// </code></example>
[<AbstractClass; Sealed; Extension>]
type LawChecks =

    /// <summary>All laws that apply to a schedule and its claims, as one FsCheck property.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="claims">What is claimed of it.</param>
    /// <returns>The property; a counterexample names the law, the step, what was expected and what was found.</returns>
    /// <exception cref="T:System.ArgumentNullException">An argument is null.</exception>
    /// <exception cref="T:System.ArgumentException">A claim lacks another that it is about, such as CycleEnd without Cycle.</exception>
    [<Extension>]
    static member Keeps: schedule: Func<int64, float> * claims: Claims -> Property

    /// <summary>Throws unless each law that applies holds at every step of the run or of two cycles, up to 10,000, and at 1000 drawn ones.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="claims">What is claimed of it.</param>
    /// <exception cref="T:System.ArgumentNullException">An argument is null.</exception>
    /// <exception cref="T:System.ArgumentException">A claim lacks another that it is about, such as CycleEnd without Cycle.</exception>
    /// <exception cref="T:Clr.Properties.LawBrokenException">A law is broken.</exception>
    [<Extension>]
    static member MustKeep: schedule: Func<int64, float> * claims: Claims -> unit

    /// <summary>A counterexample of each law that is broken, among the steps that MustKeep asks; empty when all is well.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="claims">What is claimed of it.</param>
    /// <returns>The counterexamples.</returns>
    /// <exception cref="T:System.ArgumentNullException">An argument is null.</exception>
    /// <exception cref="T:System.ArgumentException">A claim lacks another that it is about, such as CycleEnd without Cycle.</exception>
    [<Extension>]
    static member Violations: schedule: Func<int64, float> * claims: Claims -> Violation[]

    /// <summary>The same from a seed of one's own: the same drawn steps, and so the same counterexamples, at every run.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="claims">What is claimed of it.</param>
    /// <param name="seed">The seed, any number.</param>
    /// <returns>The counterexamples.</returns>
    /// <exception cref="T:System.ArgumentNullException">An argument is null.</exception>
    /// <exception cref="T:System.ArgumentException">A claim lacks another that it is about, such as CycleEnd without Cycle.</exception>
    [<Extension>]
    static member Violations: schedule: Func<int64, float> * claims: Claims * seed: uint64 -> Violation[]

    /// <summary>What the laws say of a schedule, to print: the names of those that it keeps, on one line, and the counterexample of each that it breaks.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="claims">What is claimed of it.</param>
    /// <returns>The text; what is broken is what Violations finds.</returns>
    /// <exception cref="T:System.ArgumentNullException">An argument is null.</exception>
    /// <exception cref="T:System.ArgumentException">A claim lacks another that it is about, such as CycleEnd without Cycle.</exception>
    [<Extension>]
    static member Report: schedule: Func<int64, float> * claims: Claims -> string

    /// <summary>Each law that applies, as an FsCheck property of its own: for a test a law.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="claims">What is claimed of it.</param>
    /// <returns>Names and properties, in the order in which <see cref="M:Clr.Properties.LawChecks.Keeps"/> checks them.</returns>
    /// <exception cref="T:System.ArgumentNullException">An argument is null.</exception>
    /// <exception cref="T:System.ArgumentException">A claim lacks another that it is about, such as CycleEnd without Cycle.</exception>
    [<Extension>]
    static member Properties: schedule: Func<int64, float> * claims: Claims -> struct (string * Property)[]

    /// <summary>The names of the laws that apply to a schedule and its claims: what the other methods check.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="claims">What is claimed of it.</param>
    /// <returns>The names, in the order in which they are checked.</returns>
    /// <exception cref="T:System.ArgumentNullException">An argument is null.</exception>
    /// <exception cref="T:System.ArgumentException">A claim lacks another that it is about, such as CycleEnd without Cycle.</exception>
    [<Extension>]
    static member ApplicableLaws: schedule: Func<int64, float> * claims: Claims -> string[]
