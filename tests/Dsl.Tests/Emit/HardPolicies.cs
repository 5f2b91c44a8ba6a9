namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Policies that lead generated code into its corners.</summary>
internal static class HardPolicies
{
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["unknowns"] = """
            policy P currency GBP
            choice K { a, b, c }
            request R {
                n: number optional
                m: number optional
                t: text optional
                k: K optional
                l: K optional
                d: date optional
                c: count optional
                y: yes/no optional
                p: money optional
                far: yes/no is n > 5 or not n > 2
                told: yes/no is n is known and m is unknown
                sum: number is n + m * 2
                most: number is max(n, m, 3)
                least: number is min(n, m)
                decides a: number optional
                decides b: number optional = 7
                decides e: money optional using max
                decides f: count optional = 2 using sum
                decides g: yes/no = no
                decides h: number is most - 1
                decides i: number is least + sum
            }
            rule One for R { because "b" when n is not 5 then a is m, b is n
                except Same when n is m then a is 1
                except Both when k is not l then b is m
                except In when k in (a, b) then a is n + 1 }
            rule Two for R { because "b" when not n is 5 then a is 2, b is 3, e is p, f is c
                except Text when t is "x" or t is not "y" then e is p * 2, f is 1 }
            rule Three for R { because "b" when y or not y or far then e is 3 GBP, f is c
                except Is when y is yes then g is far
                except IsNot when y is not yes then g is told }
            rule Four for R { because "b" when n in (m, 5, 7) or d in (2026-01-01, 2026-02-01) or c in (1, 2) then deny "four" }
            """,
        ["names"] = """
            policy P currency GBP
            calendar Desk { open Mon..Fri 09:00..17:00 }
            role Calendars { works Desk }
            role json { works Desk }
            role ToString { may bend Field up to 5 GBP }
            segment Spelling
            segment 客
            choice Json { default, converter, naïve, `null` }
            choice PolicyJsonContext { Json, Default }
            choice JsonConverterMembers { Clauses, Fields }
            request JsonConverter {
                verdict: yes/no
                values: text
                version: count
                r: count from 0
                v: number optional
                Field: Json
                field2: PolicyJsonContext
                jsonConverterMembers: JsonConverterMembers
                start: segment
                名: money from 0 GBP
                decides decidedBy: Json = default
                decides approvers: count = 0
                decides read: text optional
                decides 額: money = 0 GBP
            }
            rule Field for JsonConverter { because "b" when r > 3 and not verdict then deny "r"
                except json when Field is `null` then refer to json, decidedBy is naïve
                except 例外 when start is 客 and values is "客" then 額 is 名, read is "\"客\" \\ v" }
            rule Values for JsonConverter { because "b" when v > 2.5 or version is 3 or field2 is Json or jsonConverterMembers is Fields then approvers is r }
            """,
        ["hits"] = """
            policy P currency EUR
            request R {
                x: count from 0 to 20
                y: money from 0 EUR to 100 EUR
                w: duration from 0 hours to 3 days
                decides u: count = 0
                decides f: money = 1 EUR using first
                decides a: money = 5 EUR using max
                decides i: duration = 1 hour using min
                decides s: count = 3 using sum
                decides z: duration optional using sum
            }
            rule One for R { because "b" when x > 3 then u is 1, f is y, a is y * 2, i is w, s is x
                except E when x > 10 then f is 3 EUR, s is x * x - 2 }
            table Two for R decides f, a, s by x, y {
                when < 5, any => 9 EUR, 2 EUR, 1
                when any, > 50 EUR => y + 1 EUR, 50% * y, x + 1
            }
            rule Three for R { because "b" when w >= 1 hour then u is 2, a is max(y, 10 EUR), i is w * 0.5, s is 1, z is w
                except E when y between 10 and 20 EUR then z is 2 hours }
            rule Four for R { because "b" when x <= 12 then u is 3, i is 20 minutes, z is 5 minutes }
            """,
        ["order"] = """
            policy P currency USD
            role A { may bend Early up to 20 USD may bend Late }
            role B { may bend Early may bend Late up to 50 USD may bend Never }
            role C { }
            segment S { buys 10 USD every 1 week for 1 year }
            segment T
            request R {
                amount: money from 0 USD to 100 USD
                who: segment
                n: count from 0 to 9
                decides band: count = 0
                decides level: count = 0
                decides worth: money is who.lifetimeValue
                decides pay: money is worth * 2 - amount
            }
            rule Early for R { because "b" when level > 1 then deny "early"
                except Gentle when n is 3 then refer to C "gentle" }
            rule Allowed for R { because "b" when level >= 1 then allow "fine" }
            rule Late for R { because "b" when n > 2 then refer to A, refer to C, band is 2
                except Stop when amount > 30 USD then deny }
            rule Later for R { because "b" when worth > 5 USD or n > 5 then band is n, level is band + 1 }
            rule Never for R { because "b" when n > 100 then deny }
            rule Last for R { because "b" when band > 3 and amount >= 30 USD then refer to B "last" }
            """,
        ["twisted"] = """
            policy P
            request R {
                n: count from 0 to 9
                decides a: count = 1
                decides b: count = 2
                decides c: count optional
                decides t: count
                decides v: count
            }
            rule Twist for R { because "b" when n > 2 then a is n, b is a + 1, c is b
                except Other when n > 5 then a is 3, b is a * 2 }
            rule More for R { because "b" when n > 4 then b is 100, c is 7 }
            table Turn for R decides t, v by n {
                when < 4 => 1, t + 1
                when >= 4 => 2, t * b
            }
            """,
        ["dates"] = """
            policy P currency GBP
                default calendar Work
            calendar Work { time zone "Europe/London" open Mon..Fri 09:00..17:00 closed 2026-01-01, 2026-12-25 "x" }
            calendar Other { time zone "Europe/London" open Sat 09:00..12:00 }
            figure Rate { is 5%  is 6% from 2026-01-03  is 7.5% from 2026-02-01 }
            figure Fee { is 3 GBP from 2026-01-02 is 4 GBP from 2026-01-31 }
            figure Flat { is 2 }
            standard Reply core { measure "m" target 90% within 2 working days during Work }
            standard Fast core { measure "m" target 90% within 4 hours during Work }
            request R {
                start: date
                end: date optional
                seen: date and time
                clock: time
                len: duration optional
                decides days: count is days from start to 2026-01-31
                decides work: count is working days from start to end
                decides others: count is working days from start to (date of seen) of Other
                decides later: date is start + 5 working days
                decides back: date is end - 2 working days of Other
                decides month: date is start + 1 month
                decides week: date is start - 2 weeks
                decides rate: percent is Rate on start
                decides fee: money is Fee on start
                decides due: date is deadline of Reply from start
                decides moment: date and time is deadline of Fast from seen
                decides shifted: date and time is seen + len
                decides next: date and time is seen + 2 working days
                decides noon: date and time is start at 12:00
                decides gap: duration is end - start
                decides first: date is min(start, end, 2026-01-15)
                decides share: number is Flat * 2
                decides half: duration is len * 0.5
                decides hour: time is time of seen
            }
            rule Morning for R { because "b" when clock < 09:00 or time of seen >= 17:00 then deny
                except Weekend when start in (2026-01-03, 2026-01-04) then allow }
            rule Span for R { because "b" when end > start + 3 days or seen > 2026-01-05 at 10:30 then deny }
            """,
        ["dated rules"] = """
            policy P
            request R { n: count from 0 to 9 decides x: count = 0 }
            rule Spring for R { because "b" effective 2026-03-01 until 2026-05-31 when n > 2 then deny "spring", x is 1 }
            rule Since for R { because "b" effective 2027-01-01 then refer to A, x is 1 }
            role A { may bend Spring }
            """,
        ["constants"] = """
            policy P
            request R { n: count from 0 to 9 m: number from -5 to 5
                never: yes/no is 3 > 5
                decides x: count = 0
                decides b: yes/no
                decides r: number optional
                decides q: count
                decides v: money = 0.5 GBP
            }
            rule Never for R { because "b" when never and 1 > 2 then deny }
            rule Always for R { because "b" when 2 > 1 or n > 3 then x is round(m / 3) + 2
                except No when n < n then x is 9
                except Yes when m is m then x is floor(m) - ceiling(m / 2) - n * 2
                except Lost when n is 2 then x is 8 }
            table Same for R decides b by n { when not 3 => yes when 3 or 4 => no }
            table Numbers for R decides r, q by m, n {
                when > 1.5 to 3, 2 to < 5 or 7 => m * -1, n
                when not -1, > 5               => -m + 1, 5
                otherwise                      => 0, 0 }
            """,
        ["money"] = """
            policy P currency JPY
            figure Cap { is 1_000 JPY }
            request R { price: money from 0 JPY to 5_000 JPY rate: percent from 0% to 100% per: count from 1 to 7 used: duration from 1 hour to 9 hours
                decides part: money is round(price / 3)
                decides low: money is floor(price * rate)
                decides high: money is ceiling(rate * price) + Cap
                decides ratio: number is price / Cap
                decides share: percent is price as percent of Cap
                decides each: number is 10 / per
                decides mixed: number is per * 1.5 - rate * per
                decides speed: number is 9 hours / used
                decides slice: duration is used / per
                decides minus: money is -price + min(price, Cap, 7 JPY)
            }
            rule Limit for R { because "b" when price > Cap or price - 1 JPY >= 500 JPY then deny }
            """,
    };
}
