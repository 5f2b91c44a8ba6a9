using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Neither a request nor a decision takes memory from the heap; an explanation takes one small object.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void ADecisionAllocatesNothing()
    {
        PolicyProject project = GeneratedPolicies.Bind([("p", File.ReadAllText(Repository.PathOf("tests/Corpus/returns.svcpolicy")))]);
        using var policies = GeneratedPolicies.Compile(project, LanguageVersion.CSharp12, """
            using System;
            using PolicyLint;
            using Generated.Tests.Policies;

            /// <summary>Calls what is generated as an app would.</summary>
            public static class App
            {
                /// <summary>Bytes that many decisions take.</summary>
                /// <param name="many">How many.</param>
                /// <param name="denied">How many are denied.</param>
                /// <returns>Bytes.</returns>
                public static long Decide(int many, out int denied)
                {
                    denied = 0;
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    for (int i = 0; i < many; i++)
                    {
                        Returns.RefundDecision decision = Returns.Decide(new Returns.Refund
                        {
                            Amount = Money.Gbp(i % 2000), Age = TimeSpan.FromDays(i % 120), Receipt = i % 3 == 0,
                            Reason = (Returns.Reason)(i % 3), Customer = (Returns.Segment)(i % 2),
                        });
                        foreach (Returns.Role role in decision.Approvers)
                        {
                            denied += decision.MayBeBentBy.Contains(role) ? 0 : 0;
                        }

                        denied += decision.Verdict == Verdict.Deny && decision.Reason is not null ? 1 : 0;
                    }

                    return GC.GetAllocatedBytesForCurrentThread() - before;
                }

                /// <summary>Bytes that many explanations take.</summary>
                /// <param name="many">How many.</param>
                /// <param name="denied">In how many the first rule holds.</param>
                /// <returns>Bytes.</returns>
                public static long Explain(int many, out int denied) => Bytes(many, r => Returns.Explain(r).Held.Contains(0), out denied);

                /// <summary>Bytes that it takes to say often which clauses held.</summary>
                /// <param name="many">How often.</param>
                /// <param name="denied">In how many the first rule holds.</param>
                /// <returns>Bytes.</returns>
                public static long Held(int many, out int denied) => Bytes(many, r => Returns.Held(r).Contains(0), out denied);

                private static long Bytes(int many, Func<Returns.Refund, bool> holds, out int denied)
                {
                    denied = 0;
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    for (int i = 0; i < many; i++)
                    {
                        bool isHeld = holds(new Returns.Refund
                        {
                            Amount = Money.Gbp(i % 2000), Age = TimeSpan.FromDays(i % 120), Receipt = i % 3 == 0,
                            Reason = (Returns.Reason)(i % 3), Customer = (Returns.Segment)(i % 2),
                        });
                        denied += isHeld ? 1 : 0;
                    }

                    return GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
            """);
        Assert.Empty(policies.Diagnostics);
        Assert.Equal(0, Calls("Decide"));
        Assert.Equal(0, Calls("Held"));
        Assert.InRange(Calls("Explain"), 10_000, 640_000);

        // The least of some runs: the runtime may allocate on any thread, for a cache of its own or a type seen first, but not in each run.
        long Calls(string method)
        {
            var call = policies.Assembly!.GetType("App")!.GetMethod(method)!.CreateDelegate<Decider>();
            return Enumerable.Range(0, 5).Min(_ =>
            {
                long bytes = call(10_000, out int held);
                Assert.InRange(held, 1000, 9000);
                return bytes;
            });
        }
    }

    private delegate long Decider(int many, out int denied);
}
