namespace PolicyLint.Hosting.Tests.Escalations;

/// <summary>Ladders for tests.</summary>
internal static class Ladders
{
    internal static EscalationLadder Complaint { get; } = Of(Hours("Agent", 1), Hours("TeamLead", 4), Hours("Director", 24));

    internal static EscalationStep Hours(string role, double hours, int anyOf = 1, OnSilence onSilence = OnSilence.Escalate) =>
        new(role, EscalationAct.Decides, Deadline.Within(TimeSpan.FromHours(hours)), anyOf, onSilence);

    internal static EscalationLadder Of(params EscalationStep[] steps) => new() { Name = "Complaint", Steps = steps, FinalNotice = "desk@example.com" };
}
