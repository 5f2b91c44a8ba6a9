using System.Globalization;
using System.Text.Json;
using PolicyLint.Samples.Tests.Cases;
using Xunit.Abstractions;

namespace PolicyLint.Samples.Tests;

/// <summary>Every worked case comes out of the generated C# as its source published it.</summary>
public sealed class PublishedCaseTests(ITestOutputHelper output)
{
    /// <summary>Cases that no request can express, each with the reason. What stands here must be a case, and must not be decided.</summary>
    private static readonly Dictionary<string, string> _leftOut = [];

    private static readonly Dictionary<string, Func<CaseInputs, CaseOutcome>> _policies = new()
    {
        ["eu261"] = Eu261Cases.Decide,
        ["ofcom_autocomp"] = OfcomCases.Decide,
        ["us_dot_refund"] = UsDotCases.Decide,
        ["bestbuy_returns_2023"] = BestBuyCases.Decide,
        ["nhs_england_standards"] = NhsCases.Decide,
    };

    public static TheoryData<string> CertainCases { get; } = new(PublishedCase.Certain.Select(c => c.Id).Where(id => !_leftOut.ContainsKey(id)));

    public static TheoryData<string> UncertainCases { get; } = new(PublishedCase.All.Where(c => c.Certainty != "high").Select(c => c.Id));

    [Theory]
    [MemberData(nameof(CertainCases))]
    public void ACertainCaseComesOutAsPublished(string id) => Check(PublishedCase.Of(id));

    /// <summary>These depend on a reading that their note states; the policies read them as their sources most likely mean it.</summary>
    [Theory]
    [MemberData(nameof(UncertainCases))]
    public void AnUncertainCaseComesOutAsItsNoteReadsIt(string id) => Check(PublishedCase.Of(id));

    [Fact]
    public void NoCaseIsSkipped()
    {
        foreach (IGrouping<string, PublishedCase> policy in PublishedCase.All.GroupBy(c => c.Policy))
        {
            output.WriteLine($"{policy.Key}: {policy.Count(c => c.Certainty == "high")} certain, {policy.Count(c => c.Certainty != "high")} depend on a reading");
        }

        foreach ((string id, string reason) in _leftOut)
        {
            output.WriteLine($"left out: {id}, {reason}");
        }

        Assert.Equal(82, PublishedCase.Certain.Count());
        Assert.Equal(8, PublishedCase.All.Count - PublishedCase.Certain.Count());
        Assert.Subset(PublishedCase.All.Select(c => c.Id).ToHashSet(), _leftOut.Keys.ToHashSet());
        Assert.Equal(_policies.Keys.Order(StringComparer.Ordinal), PublishedCase.All.Select(c => c.Policy).Distinct().Order(StringComparer.Ordinal));
        Assert.All(_leftOut.Values, Assert.NotEmpty);
    }

    private static void Check(PublishedCase published)
    {
        var inputs = new CaseInputs(published.Inputs);
        CaseOutcome outcome = _policies[published.Policy](inputs);
        Assert.Empty(inputs.Unread);
        foreach (JsonProperty expected in published.Expected.EnumerateObject())
        {
            Assert.True(outcome.Has(expected.Name), $"The policy says nothing about '{expected.Name}'.");
            AssertSame(expected.Name, expected.Value, outcome[expected.Name]);
        }
    }

    private static void AssertSame(string name, JsonElement expected, object actual)
    {
        switch (actual)
        {
            case Money money:
                Assert.EndsWith("_" + money.Currency.ToLowerInvariant(), name, StringComparison.Ordinal);
                Assert.Equal(Number(expected), money.Amount);
                break;
            case decimal number:
                Assert.Equal(Number(expected), number);
                break;
            case bool yes:
                Assert.Equal(expected.GetBoolean(), yes);
                break;
            case DateOnly date:
                Assert.Equal(expected.GetString(), date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                Assert.Equal(expected.GetString(), moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
                break;
            default:
                Assert.Fail($"Nobody compares {actual.GetType().Name}.");
                break;
        }
    }

    private static decimal Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetDecimal();
}
