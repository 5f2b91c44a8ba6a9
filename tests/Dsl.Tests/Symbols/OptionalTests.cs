using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>What may be unknown: a derived field or formula is, when what it reads may be.</summary>
public sealed class OptionalTests
{
    [Theory]
    [InlineData("number is opt + sure", true)]
    [InlineData("number is -opt", true)]
    [InlineData("count is round(opt)", true)]
    [InlineData("number is min(opt, sure)", false)]
    [InlineData("number is max(opt, opt)", true)]
    [InlineData("number is sure + 1", false)]
    [InlineData("yes/no is opt > 5", false)]
    [InlineData("yes/no is opt is known", false)]
    [InlineData("yes/no is not flag", false)]
    [InlineData("yes/no is flag", true)]
    [InlineData("count is days from day to day", true)]
    [InlineData("date is day + 1 day", true)]
    [InlineData("date and time is day at 09:00", true)]
    [InlineData("money is customer.lifetimeValue", true)]
    [InlineData("money is (Late on 2026-01-01)", true)]
    [InlineData("money is (Always on 2026-01-01)", false)]
    [InlineData("money is (Always on day)", true)]
    [InlineData("number is later", true)]
    [InlineData("number is given * 2", true)]
    [InlineData("number is sureGiven * 2", false)]
    public void IsHandedOn(string field, bool isOptional)
    {
        BoundPolicies bound = BoundPolicies.Of($$"""
            policy P currency GBP
            segment Loyal
            figure Late { is 5 GBP from 2026-01-01 }
            figure Always { is 5 GBP is 6 GBP from 2026-01-01 }
            request R {
                derived: {{field}}
                twice: yes/no is derived is known
                decides formula: {{field}}
                later: number is last
                last: number is opt * 2
                opt: number optional
                sure: number
                flag: yes/no optional
                day: date optional
                customer: segment optional
                decides given: number optional
                decides sureGiven: number = 0
            }
            """).IsFine();
        Assert.Equal(isOptional, bound.Field("derived").IsOptional);
        Assert.Equal(isOptional, bound.Field("formula").IsOptional);
        Assert.False(bound.Field("twice").IsOptional);
    }
}
