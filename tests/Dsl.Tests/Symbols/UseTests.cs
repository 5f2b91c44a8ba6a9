using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary><c>use</c>, qualified names and versions, over several files.</summary>
public sealed class UseTests
{
    private const string Common = """
        policy Common
        calendar Hours { open Mon..Fri }
        role Clerk { staff 1 works Hours }
        segment Loyal
        choice Reason { faulty, wrongItem }
        figure Most { is 50 GBP }
        standard Reply core { target 90% within 2 working days of Hours }
        request Ask { a: number }
        rule W for Ask { then allow }
        """;

    private const string Everything = """

        role Mine { works Hours }
        request R {
            reason: Reason = faulty
            customer: segment
            since: date
            limit: money to Most
            late: yes/no is reason is Reason.faulty and customer is Loyal and limit < Most and (deadline of Reply from since) > since
        }
        rule V for R { then refer to Clerk }
        moment M { owner Clerk standards Reply }
        """;

    [Fact]
    public void UseLendsWithoutQualifying() => BoundPolicies.Of("policy A default calendar Hours use Common" + Everything, Common).IsFine();

    [Fact]
    public void TheOrderOfFilesDoesNotMatter() => BoundPolicies.Of(Common, "policy A use Common default calendar Hours" + Everything).IsFine();

    [Fact]
    public void QualifyingNeedsNoUse() => BoundPolicies.Of(
        """
        policy A
        role Mine { works Common.Hours }
        request R { reason: Common.Reason = Common.Reason.faulty since: date late: yes/no is reason is Common.Reason.wrongItem and Common.Most > 5 GBP }
        rule V for R { then refer to Common.Clerk }
        promise Q { standard Common.Reply }
        """,
        Common).IsFine();

    [Fact]
    public void OwnNamesMayBeQualifiedToo() => BoundPolicies.Of(
        "policy A.B role Clerk { staff 1 } choice C { x, y } request R { c: A.B.C d: yes/no is c is A.B.C.x } rule V for A.B.R { then refer to A.B.Clerk } role S { may bend A.B.V approves A.B.R }").IsFine();

    [Theory]
    [InlineData("moment M { owner [|Common.Clrk|] }", "There is no role 'Common.Clrk'. Did you mean 'Common.Clerk'?", "Common.Clerk")]
    [InlineData("moment M { owner [|Comon.Clerk|] }", "There is no role 'Comon.Clerk'. Did you mean 'Common.Clerk'?", "Common.Clerk")]
    [InlineData("moment M { owner [|Common.Nobody|] }", "There is no role 'Common.Nobody'. Policy 'Common' lends none of that name.", null)]
    [InlineData("moment M { owner [|Elsewhere.Clerk|] }", "There is no role 'Elsewhere.Clerk'. No policy of the project is called 'Elsewhere'.", null)]
    [InlineData("rule V for [|Common.Ask|] { then allow }", "There is no request 'Common.Ask'. Policy 'Common' lends none of that name.", null)]
    [InlineData("role R { may bend [|Common.W|] }", "There is no rule 'Common.W'. Policy 'Common' lends none of that name.", null)]
    public void QualifiedNamesThatMeanNothing(string declaration, string message, string? fix) =>
        BoundPolicies.Of("policy A " + declaration, Common).Finds("SVP1001", message, fix);

    [Fact]
    public void AWrongKindElsewhere() => BoundPolicies.Of("policy A moment M { owner [|Common.Hours|] }", Common)
        .Finds("SVP1003", "'Common.Hours' is a calendar; a role belongs here. Policy 'Common' lends none of that name.", null, "Hours");

    [Fact]
    public void RequestsAreNotLent() => BoundPolicies.Of("policy A use Common rule V for [|Ask|] { then allow }", Common)
        .Finds("SVP1001", "There is no request 'Ask'. The policy declares no request.");

    [Fact]
    public void UseIsNotHandedOn() => BoundPolicies.Of("policy A use B moment M { owner [|Clerk|] }", "policy B use Common", Common)
        .Finds("SVP1001", "There is no role 'Clerk'. The policy declares no role.");

    [Fact]
    public void OwnNamesComeFirst()
    {
        BoundPolicies bound = BoundPolicies.Of("policy A use Common role Clerk { staff 9 } moment M { owner Clerk }", Common).IsFine();
        Assert.Equal(9, bound.Policy.Moments[0].Owner!.Staff);
    }

    [Fact]
    public void AnOwnNameOfAnotherKindHidesNothing()
    {
        BoundPolicies bound = BoundPolicies.Of("policy A use Common calendar Clerk { always open } moment M { owner Clerk }", Common).IsFine();
        Assert.Equal("Common", bound.Policy.Moments[0].Owner!.Policy.Name);
    }

    [Fact]
    public void AnUnknownUseIsTheOnlyFinding()
    {
        BoundPolicies bound = BoundPolicies.Of("policy A use [|Comon|] default calendar Hours" + Everything.Replace("Reason.faulty", "faulty"), Common);
        bound.Finds("SVP1001", "The project has no policy 'Comon'. Did you mean 'Common'?", "Common");
        Assert.True(bound.Named("M").Single().HasErrors);
    }

    [Theory]
    [InlineData("effective 2026-06-01", 2)]
    [InlineData("effective 2026-01-01", 2)]
    [InlineData("effective 2025-12-31", 1)]
    [InlineData("effective 2024-01-01", 1)]
    [InlineData("effective 2030-01-01", 3)]
    [InlineData("", 3)]
    public void UseMeansTheVersionInForceOnTheOwnFirstDay(string effective, int version)
    {
        BoundPolicies bound = BoundPolicies.Of(
            $"policy A {effective} use Terms moment M {{ owner Clerk }} moment N {{ owner Terms.Clerk }}",
            "policy Terms version 3 effective 2028-01-01 role Clerk { staff 3 }",
            "policy Terms version 1 effective 2024-01-01 until 2025-12-31 role Clerk { staff 1 }",
            "policy Terms version 2 effective 2026-01-01 role Clerk { staff 2 }").IsFine();
        Assert.Equal(version, bound.Policy.Moments[0].Owner!.Staff);
        Assert.Equal(version, bound.Policy.Moments[1].Owner!.Staff);
        Assert.Equal([1m, 2m, 3m], bound.Project.VersionsOf("Terms").Select(v => v.Version!.Value));
    }

    [Theory]
    [InlineData("2023-12-31", "from 2024-01-01 until 2024-12-31")]
    [InlineData("2025-01-01", "from 2024-01-01 until 2024-12-31")]
    [InlineData("2025-12-31", "from 2024-01-01 until 2024-12-31")]
    [InlineData("2027-01-01", "from 2026-01-01 until 2026-12-31")]
    public void NoVersionInForceIsToldOnceAndWhatTheNearestLendsIsTakenAllTheSame(string day, string nearest)
    {
        string[] terms =
        [
            "policy Terms version 2 effective 2026-01-01 until 2026-12-31 role Clerk { staff 2 }",
            "policy Terms version 1 effective 2024-01-01 until 2024-12-31 role Clerk { staff 1 }",
        ];
        string message = $"No version of policy 'Terms' is in force on {day}, the first day of this one. Let one hold then, or let this policy start when one does.";
        foreach (string text in new[] { "use [|Terms|] moment M { owner Clerk } moment N { owner Terms.Clerk }", "moment M { owner Terms.[|Clerk|] } moment N { owner Terms.Clerk }" })
        {
            BoundPolicies bound = BoundPolicies.Of([$"policy A effective {day} {text}", .. terms]);
            bound.Finds("SVP1001", message, null, "Terms");
            Assert.Equal($"The nearest holds {nearest}.", bound.Findings.Single().Related.Single().Message);
            Assert.NotNull(bound.Policy.Moments[0].Owner);
        }
    }

    [Fact]
    public void APolicyOfNoDayIsAlwaysInForceAndAlwaysFindsOne()
    {
        BoundPolicies.Of("policy A effective 2020-01-01 use Terms moment M { owner Clerk }", "policy Terms role Clerk { staff 1 }").IsFine();
        BoundPolicies.Of("policy A use Terms moment M { owner Clerk }", "policy Terms effective 2020-01-01 until 2020-12-31 role Clerk { staff 1 }").IsFine();
    }

    [Theory]
    [InlineData("effective 2026-01-01", "effective 2026-01-01", "Give each version an 'effective' date of its own, or the policies different names.")]
    [InlineData("", "", "Give each version an 'effective' date of its own, or the policies different names.")]
    [InlineData("effective 2026-01-01 until 2026-12-31", "effective 2026-12-31", "End the earlier one before 2026-12-31, or start this one later.")]
    public void VersionsThatOverlap(string first, string second, string repair) =>
        BoundPolicies.Of($"policy T {first} version 1", $"policy [|T|] {second} version 2").Finds("SVP1012", $"Two versions of policy 'T' hold on the same day. {repair}", null, "T");

    [Fact]
    public void AVersionThatOutlivesTheNextOverlapsTheOneAfter() => BoundPolicies.Of(
        "policy T effective 2024-01-01 until 2030-12-31",
        "policy T effective 2025-01-01 until 2025-12-31",
        "policy T effective 2026-01-01").Findings.Select(f => $"{f.Path} {f.Rule.Code}").ToList().ForEach(f => Assert.Contains(f, new[] { "b.svcpolicy SVP1012", "c.svcpolicy SVP1012" }));

    [Fact]
    public void VersionsOneAfterTheOtherDoNotOverlap() => BoundPolicies.Of(
        "policy T effective 2024-01-01 until 2024-12-31",
        "policy T effective 2025-01-01",
        "policy T effective 2026-01-01").IsFine();

    [Fact]
    public void PoliciesThatUseEachOther() => BoundPolicies.Of(
        "policy A use B role X { staff 1 } moment M { owner Y }",
        "policy B use [|A|] role Y { staff 1 } moment M { owner X }").Finds(
            "SVP1006", "Policy 'B' uses 'A', which uses 'B'. Move what both need to a policy of its own.", null, "A");

    [Fact]
    public void PoliciesThatUseEachOtherByWayOfOthers() => BoundPolicies.Of("policy A use B", "policy B use C", "policy C use [|A|]").Finds(
        "SVP1006", "Policy 'C' uses 'A', which comes back to 'C' by way of others. Move what both need to a policy of its own.", null, "A");

    [Fact]
    public void APolicyThatUsesItself() => BoundPolicies.Of("policy A use [|A|] role R { staff 1 } moment M { owner R }").Finds("SVP1006", "Policy 'A' uses itself. Remove the clause.");

    [Fact]
    public void QualifiedNamesBothWaysAreNoCircle() => BoundPolicies.Of(
        "policy A role X { staff 1 } moment M { owner B.Y }",
        "policy B role Y { staff 1 } moment M { owner A.X }").IsFine();

    [Fact]
    public void APolicyOfTheNameOfARequestIsNoCircle() => BoundPolicies.Of(
        "policy Refund use Returns moment M { owner Clerk }",
        "policy Returns role Clerk { staff 1 } request Refund { a: number decides pay: money = 5 GBP } promise Q { if broken { pay Refund.pay } }").IsFine();

    [Fact]
    public void ADeadlineOfAStandardOfALaterFile()
    {
        BoundPolicies bound = BoundPolicies.Of("policy A use Z request R { d: date e: date is deadline of Reply from d }", "policy Z calendar H { open Mon..Fri } standard Reply core { target 90% within 2 working days of H }").IsFine();
        Assert.Equal(TypeKind.Date, bound.Field("e").Formula!.Type.Kind);
    }
}
