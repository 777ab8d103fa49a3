/// Noise in the plainest code there is: SplitMix64 as it is published, modulo 2^64 on bigints, and the normal quantile by bisection
/// of a power series.
module internal Clr.Properties.PlainNoise

open Clr.Properties.Plain

let private word = 1I <<< 64

/// Output number t + 1 of the generator with this seed; see Steele, Lea and Flood (OOPSLA 2014), and Stafford's variant 13.
let private output (seed: int64) (t: int64) =
    let times factor z = modulo (z * factor) word
    // bits that are shifted out at the right go into the same places by exclusive or
    let mix bits (z: bigint) = z ^^^ (z >>> bits)

    modulo (big seed + (big t + 1I) * bigint 0x9E3779B97F4A7C15UL) word
    |> mix 30
    |> times (bigint 0xBF58476D1CE4E5B9UL)
    |> mix 27
    |> times (bigint 0x94D049BB133111EBUL)
    |> mix 31

/// So much is left of a place behind the point: numbers here are whole multiples of it.
let private one = 1I <<< 192

/// The square root of 2 pi, to 59 digits.
let private root = 25066282746310005024157652848110452530069867406099383166299I * one / 10I ** 58

/// The root of 2 pi times the share of a normal distribution between 0 and x: x - x^3 / (2 3) + x^5 / (2 4 5) - ...
let private between0And (x: bigint) =
    let square = x * x / one

    let rec sum k power total =
        if power = 0I then
            total
        else
            sum (k + 1I) (-power * square / (2I * (k + 1I) * one)) (total + power / (2I * k + 1I))

    sum 0I x 0I

/// Where a standard normal value is below with the probability odd / 2^53, an odd number below 2^53.
let private quantile (odd: bigint) =
    // by symmetry the upper half is the lower one; the nearer end of it is what must be exact
    let lower = min odd ((1I <<< 53) - odd)
    let wanted = root / 2I - root * lower / (1I <<< 53)

    let rec search low high =
        if high - low <= (one >>> 80) then
            low
        else
            let middle = (low + high) / 2I

            if between0And middle < wanted then
                search middle high
            else
                search low middle

    let distance = share (search 0I (9I * one)) one
    if odd = lower then -distance else distance

let uniform seed low high t = line low high (share (output seed t >>> 11) (1I <<< 53))

let gaussian seed mean deviation t : float = mean + deviation * quantile (2I * (output seed t >>> 12) + 1I)
