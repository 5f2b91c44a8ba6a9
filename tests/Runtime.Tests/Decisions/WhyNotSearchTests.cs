namespace PolicyLint.Tests.Decisions;

public sealed class WhyNotSearchTests
{
    private static readonly RequestField<Case>[] Fields =
    [
        new RequestMember<Case, TimeSpan>("age", static c => c.Age, static (c, v) => c with { Age = v }).Trying([TimeSpan.Zero, TimeSpan.FromDays(10), TimeSpan.FromDays(30), TimeSpan.FromDays(31), TimeSpan.FromDays(90)]),
        new RequestMember<Case, bool>("receipt", static c => c.Receipt, static (c, v) => c with { Receipt = v }).Trying([false, true]),
        new RequestMember<Case, DayOfWeek>("day", static c => c.Day, static (c, v) => c with { Day = v }).Trying([DayOfWeek.Sunday, DayOfWeek.Monday], ["sun", "mon"]),
        new RequestMember<Case, decimal?>("discount", static c => c.Discount, static (c, v) => c with { Discount = v }).Trying([0.1m, 0.2m, null], isPercent: true),
    ];

    private static readonly Case Late = new(TimeSpan.FromDays(45), false, DayOfWeek.Sunday, null);

    [Fact]
    public void OneFieldIsTriedBeforeTwo()
    {
        WhyNotAnswer<Case> answer = Ask(c => c.Age <= TimeSpan.FromDays(30) || c.Receipt || (c.Day == DayOfWeek.Monday && c.Discount > 0));
        Assert.Equal("It would be allowed if age were 30 days\nIt would be allowed if receipt were yes\n", answer.ToString());
        Assert.Equal((Verdict.Deny, Verdict.Allow, true), (answer.Present, answer.Wanted, answer.IsComplete));
        Assert.Equal(Late with { Age = TimeSpan.FromDays(30) }, answer.Changes[0].Request);
        Assert.Equal((object)TimeSpan.FromDays(45), answer.Changes[0].Fields[0].Present);
        Assert.Equal((object)TimeSpan.FromDays(30), answer.Changes[0].Fields[0].Nearest);
    }

    [Fact]
    public void EverySmallestSetIsGivenInTheOrderOfTheRequest() => Assert.Equal(
        ["It would be allowed if age were 31 days and day were mon", "It would be allowed if receipt were yes and discount were 10%"],
        Ask(c => (c.Age < TimeSpan.FromDays(40) && c.Day == DayOfWeek.Monday) || (c.Receipt && c.Discount is not null)).Changes.Select(c => c.ToString()));

    [Fact]
    public void TheUnknownIsTriedLast()
    {
        Case known = Late with { Discount = 0.2m };
        Assert.Equal("discount were 10%", Changed(d => d != 0.2m));
        Assert.Equal("discount were unknown", Changed(d => d is null));

        string Changed(Func<decimal?, bool> allows) =>
            WhyNotSearch.Run(known, Verdict.Allow, c => allows(c.Discount) ? Verdict.Allow : Verdict.Deny, Fields).Changes.Single().Fields.Single().ToString();
    }

    [Fact]
    public void FourFieldsAreNotTried()
    {
        WhyNotAnswer<Case> answer = Ask(c => c.Age < TimeSpan.FromDays(1) && c.Receipt && c.Day == DayOfWeek.Monday && c.Discount is not null);
        Assert.Empty(answer.Changes);
        Assert.True(answer.IsComplete);
    }

    [Fact]
    public void WhatIsSoAlreadyNeedsNothing() =>
        Assert.Equal((Verdict.Deny, 0, true), (Ask(_ => false, Verdict.Deny).Present, Ask(_ => false, Verdict.Deny).Changes.Count, Ask(_ => false, Verdict.Deny).IsComplete));

    [Fact]
    public void ACaseThatIsNotDecidedIsNoAnswer() => Assert.Equal(
        "It would be allowed if age were 10 days\n",
        Ask(c => c.Age == TimeSpan.FromDays(30) ? throw new OverflowException() : c.Age == TimeSpan.FromDays(31) ? throw new InvalidOperationException() : c.Age == TimeSpan.FromDays(10)).ToString());

    [Fact]
    public void ItStopsAndSaysSo()
    {
        int decisions = 0;
        RequestField<int[]>[] many = [.. Enumerable.Range(0, 40).Select(i => new RequestMember<int[], int>("f" + i, r => r[i], (r, v) => [.. r.Select((old, at) => at == i ? v : old)]).Trying([.. Enumerable.Range(0, 10)]))];
        WhyNotAnswer<int[]> answer = WhyNotSearch.Run(new int[40], Verdict.Allow, _ => { decisions++; return Verdict.Deny; }, many);
        Assert.False(answer.IsComplete);
        Assert.Equal(WhyNotSearch.MaxDecisions + 1, decisions);
    }

    private static WhyNotAnswer<Case> Ask(Func<Case, bool> allows, Verdict wanted = Verdict.Allow) =>
        WhyNotSearch.Run(Late, wanted, c => allows(c) ? Verdict.Allow : Verdict.Deny, Fields);

    private readonly record struct Case(TimeSpan Age, bool Receipt, DayOfWeek Day, decimal? Discount);
}
