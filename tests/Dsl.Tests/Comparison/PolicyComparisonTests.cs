using System.Collections.Immutable;
using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Comparison;

/// <summary>Edits that people make, and what they are told.</summary>
public sealed class PolicyComparisonTests
{
    private static readonly string Returns = Corpus.Text("returns.svcpolicy");

    [Theory]
    [MemberData(nameof(Corpus.Theory), MemberType = typeof(Corpus))]
    public void APolicyIsLikeItself(string file)
    {
        PolicyComparison same = ComparedPolicies.Of(Corpus.Text(file), "// Read again.\n" + Corpus.Text(file)).Comparison;
        Assert.Empty(same.Changes);
        Assert.Empty(same.Undecided);
    }

    [Fact]
    public void AShorterReturnWindow()
    {
        var policies = ComparedPolicies.Edited(Returns, ("age > 30 days ", "age > 14 days "));
        Assert.Equal(
            [
                "Stricter: Refund with amount 1 GBP, age 15 days, reason changedMind, customer Regular was allowed, and is now denied by ReturnWindow: \"The 30 days are over.\"",
                "Stricter: Refund with amount 1001 GBP, age 15 days, reason changedMind, customer Regular was referred to Director by VeryLargeRefund, and is now denied by ReturnWindow: \"The 30 days are over.\"",
                "Stricter: Refund with amount 151 GBP, age 15 days, reason changedMind, customer Regular was referred to TeamLead by LargeRefund, and is now denied by ReturnWindow: \"The 30 days are over.\"",
                "Different: voucher of Refund with age 15 days, receipt yes, reason changedMind, customer Loyal was 0 GBP, and is now 10 GBP by ReturnWindow.LoyalCustomer: more.",
                "Stricter: Refund with amount 1 GBP, age 15 days, receipt no, reason changedMind, customer Loyal was allowed, and is now referred to TeamLead by ReturnWindow.LoyalCustomer.NoReceipt.",
                "Stricter: Refund with amount 1001 GBP, age 15 days, receipt no, reason changedMind, customer Loyal was referred to Director by VeryLargeRefund, and is now referred to TeamLead and Director by ReturnWindow.LoyalCustomer.NoReceipt.",
            ],
            policies.For(ChangeAudience.Customer));
        Assert.Equal(6, policies.Comparison.Changes.Length);
        ChangeWitness witness = policies.Comparison.Changes[0].Witness!;
        Assert.Equal(Verdict.Allow, witness.Before.Decision.Verdict);
        Assert.Equal(Verdict.Deny, witness.After.Decision.Verdict);
        Assert.Equal(TimeSpan.FromDays(15), witness.After.Inputs[policies.After.Requests[0].Fields.Single(f => f.Name == "age")]);
        Assert.Equal(TimeSpan.FromDays(15), witness.Before.Inputs[policies.Before.Requests[0].Fields.Single(f => f.Name == "age")]);
    }

    /// <summary>Versions are compared rule by rule, whatever the day on which a case of neither would be decided.</summary>
    [Fact]
    public void ARuleThatIsInForceForATime()
    {
        const string Dated = "policy P request Q { a: count } rule U for Q { because \"It is so.\" effective 2026-06-01 when a > 3 then deny no exceptions because \"None.\" }";

        Assert.Equal(["Looser: Q with a 4 was denied by U, and is now allowed."], ComparedPolicies.Edited(Dated, ("a > 3", "a > 4")).For(ChangeAudience.Customer));
    }

    [Fact]
    public void ALowerLimitOfARule()
    {
        var policies = ComparedPolicies.Edited(Returns, ("amount > 150 GBP", "amount > 100 GBP"));
        Assert.Equal(
            [
                "Stricter: Refund with amount 101 GBP, age 1 day was allowed, and is now referred to TeamLead by LargeRefund.",
                "Stricter: Refund with amount 101 GBP, age 31 days, reason faulty was allowed by ReturnWindow.Faulty, and is now referred to TeamLead by LargeRefund.",
                "Stricter: Refund with amount 101 GBP, age 31 days, receipt yes, reason changedMind, customer Loyal was allowed by ReturnWindow.LoyalCustomer, and is now referred to TeamLead by LargeRefund.",
            ],
            policies.For(ChangeAudience.Customer));
        Assert.Equal(3, policies.Comparison.Changes.Length);
    }

    [Fact]
    public void AnExceptionDropped()
    {
        var policies = ComparedPolicies.Edited(Returns, ("    except Faulty when reason is faulty\n        then allow\n", string.Empty));
        Assert.Contains(
            "Stricter: Refund with amount 1 GBP, age 31 days, reason faulty, customer Regular was allowed by ReturnWindow.Faulty, and is now denied by ReturnWindow: \"The 30 days are over.\"",
            policies.For(ChangeAudience.Customer));
        Assert.Equal(["Removed: Exception ReturnWindow.Faulty of Refund is gone."], policies.For(ChangeAudience.Code));
        PolicyChange change = policies.Comparison.Changes[0];
        Assert.Equal(("Faulty", "ReturnWindow"), (change.Before!.Symbol.Name, change.After!.Symbol.Name));
        Assert.Equal(("before.svcpolicy", "after.svcpolicy"), (change.Before.Path, change.After.Path));
    }

    [Fact]
    public void AnotherValueInATable()
    {
        var policies = ComparedPolicies.Edited(Returns, ("faulty,    any              => 6 GBP", "faulty,    any              => 8 GBP"));
        Assert.Equal(["Different: postage of Refund with reason faulty was 6 GBP by Postage row 1, and is now 8 GBP by Postage row 1: more."], policies.For(ChangeAudience.Customer));
    }

    [Theory]
    [InlineData("target 90% within 8 hours", "target 90% within 4 hours", "Stronger: Promise SameDay: the target is now 90% within 4 hours of StoreHours; it was 90% within 8 hours of StoreHours.")]
    [InlineData("target 90% within 8 hours", "target 80% within 8 hours", "Weaker: Promise SameDay: the target is now 80% within 8 hours of StoreHours; it was 90% within 8 hours of StoreHours.")]
    [InlineData("target 90% within 8 hours", "target 95% within 9 hours", "Different: Promise SameDay: the target is now 95% within 9 hours of StoreHours; it was 90% within 8 hours of StoreHours.")]
    [InlineData("target 95% within 4 hours", "target 95% within 2 hours", "Stronger: Standard FirstReply: the target is now 95% within 2 hours of StoreHours; it was 95% within 4 hours of StoreHours.")]
    [InlineData("    target 90% within 8 hours\n", "", "Stronger: Promise SameDay: the target is now 95% within 4 hours of StoreHours; it was 90% within 8 hours of StoreHours.")]
    [InlineData("target 90% within 8 hours", "target 90% within 8 hours to Loyal", "Weaker: Promise SameDay: whom it is made to is now Loyal; it was everyone.")]
    [InlineData("    during StoreHours\n", "", "Stronger: Standard FirstReply: the target is now 95% within 4 hours; it was 95% within 4 hours of StoreHours.", "Stronger: Promise SameDay: the target is now 90% within 8 hours; it was 90% within 8 hours of StoreHours.")]
    [InlineData("worth 10 GBP", "worth 5 GBP", "Weaker: Promise SameDay: what the surprise is worth is now 5 GBP; it was 10 GBP.")]
    [InlineData("        surprise \"A voucher\" worth 10 GBP\n", "", "Removed: Promise SameDay: the surprise was \"A voucher\"; there is none now.", "Removed: Promise SameDay: what the surprise is worth was 10 GBP; there is none now.")]
    [InlineData("within 3 days by Agent", "within 2 days by Agent", "Stronger: Promise SameDay: the time in which somebody asks how it went is now 2 days; it was 3 days.")]
    [InlineData("deny \"The 30 days are over.\"", "deny \"Too late.\"", "Different: ReturnWindow: what it tells customers is now \"Too late.\"; it was \"The 30 days are over.\".")]
    [InlineData("    gesture \"Thank-you note\"\n", "", "Removed: Moment Checkout: the gesture was \"Thank-you note\"; there is none now.")]
    public void CustomersAreTold(string old, string now, params string[] told) => AreTold(ChangeAudience.Customer, old, now, told);

    [Theory]
    [InlineData("pay 5 GBP per started day up to 20 GBP", "Stronger: Promise Q: what is paid is now 5 GBP per started day up to 20 GBP; it was 5 GBP per day up to 20 GBP.")]
    [InlineData("pay 4 GBP per started day up to 20 GBP", "Different: Promise Q: what is paid is now 4 GBP per started day up to 20 GBP; it was 5 GBP per day up to 20 GBP.")]
    [InlineData("pay 5 GBP per day up to 10 GBP", "Weaker: Promise Q: what is paid is now 5 GBP per day up to 10 GBP; it was 5 GBP per day up to 20 GBP.")]
    public void WhatIsPaidIsCompared(string now, string told)
    {
        const string Paying = "policy P currency GBP standard S core { measure \"m\" target 90% within 4 hours } promise Q { standard S if broken { pay 5 GBP per day up to 20 GBP } }";
        Assert.Equal([told], ComparedPolicies.Edited(Paying, ("pay 5 GBP per day up to 20 GBP", now)).For(ChangeAudience.Customer));
    }

    [Theory]
    [InlineData("is 50 GBP", "is 5 GBP", "Weaker: Promise Q: what is paid is now F (5 GBP); it was F (50 GBP).")]
    [InlineData("is 50 GBP", "is 50 GBP is 60 GBP from 2027-01-01", "Different: Promise Q: what is paid is now F (50 GBP and 60 GBP from 2027-01-01); it was F (50 GBP).")]
    [InlineData("pay F", "pay 60 GBP", "Stronger: Promise Q: what is paid is now 60 GBP; it was F (50 GBP).")]
    [InlineData("to A, B", "to B, A")]
    [InlineData("to A, B", "to B", "Weaker: Promise Q: whom it is made to is now B; it was A and B.")]
    [InlineData("to A, B", "to A, B, C", "Stronger: Promise Q: whom it is made to is now A, B and C; it was A and B.")]
    [InlineData("to A, B", "to C", "Different: Promise Q: whom it is made to is now C; it was A and B.")]
    [InlineData("promise Q { standard S", "promise Q { standard S target 90% within 4 hours")]
    [InlineData("request R { a: count }", "request R { a: count decides o: count = 0 }")]
    [InlineData("request R { a: count }", "", "Removed: R is gone: its cases are not decided any more.")]
    public void WhatCustomersHaveIsCompared(string old, string now, params string[] told)
    {
        const string Promising = "policy P currency GBP segment A segment B segment C figure F { is 50 GBP } request R { a: count } "
            + "standard S core { measure \"m\" target 90% within 4 hours } promise Q { standard S to A, B if broken { pay F } }";
        Assert.Equal(told, ComparedPolicies.Edited(Promising, (old, now)).For(ChangeAudience.Customer));
    }

    /// <summary>Whether it was a fee or a gift, nobody is told of it any more.</summary>
    [Theory]
    [InlineData("decides o: count = 0", "")]
    [InlineData("decides o: count = 0", "o: count")]
    [InlineData("decides o: count is a + 1", "")]
    public void AnOutputThatIsGoneIsToldToCustomers(string old, string now) => Assert.Equal(
        ["Removed: R.o is gone: no case gets it any more."],
        ComparedPolicies.Edited("policy P request R { a: count " + old + " }", (old, now)).For(ChangeAudience.Customer));

    [Theory]
    [InlineData("Refund up to 150 GBP", "Refund up to 100 GBP", "Stricter: Role Agent: what it may approve of Refund is now up to 100 GBP; it was up to 150 GBP.")]
    [InlineData("Refund up to 20_000 GBP", "Refund", "Looser: Role Director: what it may approve of Refund is now without limit; it was up to 20000 GBP.")]
    [InlineData("    may bend ReturnWindow up to 40 GBP\n", "", "Removed: Role Agent: how far it may bend ReturnWindow was up to 40 GBP; there is none now.")]
    [InlineData("every 2 weeks on \"Calming", "every 3 weeks on \"Calming", "Different: Role Agent: coaching is now every 3 weeks on \"Calming an upset customer\"; it was every 2 weeks on \"Calming an upset customer\".")]
    [InlineData("segment Regular", "role Trainee { reports to Agent }\nsegment Regular", "Added: Role Trainee is new.")]
    public void StaffAreTold(string old, string now, params string[] told) => AreTold(ChangeAudience.Staff, old, now, told);

    [Theory]
    [InlineData("TeamLead decides within 4 hours", "TeamLead decides within 6 hours", "Different: Escalation Complaint: the step of TeamLead is now decides within 6 hours; it was decides within 4 hours.")]
    [InlineData("    step TeamLead decides within 4 hours\n", "", "Removed: Escalation Complaint: the step of TeamLead was decides within 4 hours; there is none now.")]
    [InlineData("demand 60 per hour", "demand 80 per hour", "Different: Capacity SupportDesk: the demand is now 80 per hour; it was 60 per hour.")]
    [InlineData("shrinkage 30%", "shrinkage 25%", "Different: Capacity SupportDesk: the shrinkage is now 25%; it was 30%.")]
    [InlineData("open Sat 10:00..16:00", "open Sat 10:00..14:00", "Different: Calendar StoreHours: when it is open is now Monday to Friday 09:00..18:00 and Saturday 10:00..14:00; it was Monday to Friday 09:00..18:00 and Saturday 10:00..16:00.")]
    [InlineData("2026-12-25, 2026-12-26", "2026-12-25", "Removed: Calendar StoreHours: the closure was 2026-12-26; there is none now.")]
    [InlineData("staff 11", "staff 12", "Different: Role Agent: staff is now 12; it was 11.")]
    [InlineData("by 1% every week", "by 2% every week", "Different: Improvement FirstReply: the plan is now by 2% every week from 80% starting 2026-01-05 for 140 days; it was by 1% every week from 80% starting 2026-01-05 for 140 days.")]
    public void OperationsAreTold(string old, string now, params string[] told) => AreTold(ChangeAudience.Operations, old, now, told);

    [Theory]
    [InlineData("    receipt: yes/no\n", "    receipt: yes/no\n    online: yes/no = no\n", "Added: Field Refund.online is new.")]
    [InlineData("from 0 GBP to 20_000 GBP", "from 0 GBP to 50_000 GBP", "Different: Refund.amount: the range is now from 0 GBP to 50000 GBP; it was from 0 GBP to 20000 GBP.")]
    [InlineData("rule LargeRefund", "rule BigRefund", "Different: Rule LargeRefund of Refund is now called BigRefund.")]
    [InlineData("faulty, wrongItem }", "faulty, wrongItem, tooLate }", "Added: Value Reason.tooLate is new.")]
    [InlineData("segment Regular", "segment Regular\nsegment Gold", "Added: Segment Gold is new.")]
    [InlineData("    decides postage: money", "    decides postage: money optional", "Different: Refund.postage: the type is now money in GBP optional; it was money in GBP.")]
    [InlineData("    decides postage: money", "    decides postage: money\n    decides points: count = 0", "Added: Output Refund.points is new.")]
    public void CallersAreTold(string old, string now, params string[] told) => AreTold(ChangeAudience.Code, old, now, told);

    [Fact]
    public void AFieldThatMustBeGivenLeavesDecisionsUncompared()
    {
        var policies = ComparedPolicies.Edited(
            Returns,
            ("    receipt: yes/no\n", "    receipt: yes/no\n    online: yes/no\n"),
            ("    except Faulty when reason is faulty\n        then allow\n", string.Empty));
        Assert.Equal(["Added: Field Refund.online, which must be given, is new."], policies.For(ChangeAudience.Code));
        Assert.Equal(["Removed: Exception ReturnWindow.Faulty of Refund is gone."], policies.For(ChangeAudience.Customer));
        Assert.Equal("The decisions about Refund are not compared: 'online' must be given, and the old version does not have it.", Assert.Single(policies.Comparison.Undecided).Reason);
    }

    [Fact]
    public void ABrokenPolicyIsNotCompared()
    {
        var policies = ComparedPolicies.Edited(Returns, ("then deny \"The 30", "then denied \"The 30"));
        Assert.Empty(policies.Comparison.Changes);
        Assert.Equal("Policy Returns has errors, and is not compared.", Assert.Single(policies.Comparison.Undecided).Reason);
    }

    [Fact]
    public void AQuestionThatIsTooLargeIsLeftAlone()
    {
        string edited = Returns.Replace("age > 30 days ", "age > 14 days ").Replace("target 90% within 8 hours", "target 90% within 4 hours");
        PolicyComparison comparison = ComparedPolicies.Of(Returns, edited, budget: 12).Comparison;
        Assert.Contains(comparison.Undecided, u => u.Reason == "The diagram needs more than 12 nodes.");
        Assert.Contains(comparison.Changes, c => c.Direction == ChangeDirection.Stronger);
    }

    [Fact]
    public void ProjectsAreComparedPolicyByPolicy()
    {
        PolicyProject before = PolicyLint.TestKit.Policies.PolicyAgreement.Bind([("a", Returns), ("b", "policy Gone\n"), ("c", "policy Kept \n    effective 2025-01-01\nrole A { staff 1 }\n")]);
        PolicyProject after = PolicyLint.TestKit.Policies.PolicyAgreement.Bind([("a", Returns), ("b", "policy Fresh\n"), ("c", "policy Kept \n    effective 2026-01-01\nrole A { staff 1 }\nrole B { staff 1 }\n")]);
        ImmutableArray<PolicyChange> changes = PolicyComparison.Of(before, after).Changes;
        Assert.Equal(
            ["Kept: the time in which it holds is now from 2026-01-01; it was from 2025-01-01.", "Role B is new.", "Policy Fresh is new.", "Policy Gone is gone."],
            changes.Select(c => c.Sentence));
    }

    private static void AreTold(ChangeAudience audience, string old, string now, string[] told)
    {
        var policies = ComparedPolicies.Edited(Returns, (old, now));
        Assert.Equal(told, policies.For(audience));
        Assert.Equal(told.Length, policies.Comparison.Changes.Length);
        Assert.Empty(policies.Comparison.Undecided);
    }
}
