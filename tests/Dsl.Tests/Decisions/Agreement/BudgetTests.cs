using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Decisions.Agreement;

/// <summary>Questions that are given up leave the answers to all others as they are.</summary>
public sealed class BudgetTests
{
    private const string Policy = """
        policy P
            currency GBP
        request Q { a: count b: count c: count d: count }
        rule U for Q { because "It is so." when a < b and b < c and (a is 1 or b is 3 or c is 5 or d is 7) then deny no exceptions because "None." }
        rule V for Q { because "It is so." when (a > 2 and d < 9) or (b > 4 and c is not 6) or (c < d and a is not d) then deny no exceptions because "None." }
        rule W for Q { because "It is so." when a < 4 and b > 8 and a > b then deny no exceptions because "None." }
        """;

    [Fact]
    public void WhatIsPossibleIsForgottenWithTheQuestionThatAskedForIt()
    {
        RequestSymbol request = PolicyAgreement.Bind([("0.svcpolicy", Policy)]).Policies[0].Requests[0];
        var ample = RequestRegions.Of(request);
        int undecided = 0;
        for (int budget = 2; budget < 500; budget += 3)
        {
            var scarce = RequestRegions.Of(request, limits: new QuestionLimits(Nodes: budget));
            for (int round = 0; round < 2; round++)
            {
                foreach (RuleBody body in request.Rules)
                {
                    if (scarce.Of(body, body.Root) is { } region)
                    {
                        int ampleRegion = ample.Of(body, body.Root)!.Value.Applies;
                        Assert.Equal(ample.Share(ampleRegion), scarce.Share(region.Applies));
                        Assert.False(scarce.IsEmpty(region.Applies, body.Rule) is { } isEmpty && isEmpty != ample.IsEmpty(ampleRegion, body.Rule), $"{body.Rule.Name} with {budget} nodes");
                    }
                }
            }

            undecided += scarce.Undecided.Count;
        }

        Assert.NotEqual(0, undecided);
        Assert.True(ample.IsEmpty(ample.Of(request.Rules[2], request.Rules[2].Root)!.Value.Applies, request.Rules[2].Rule));
    }
}
