namespace PolicyLint;

/// <summary>One step of an escalation ladder: who acts, how, and within which time from the step before.</summary>
public sealed class EscalationStep
{
    /// <summary>A step.</summary>
    /// <param name="role">The name of the role that acts.</param>
    /// <param name="act">What it does.</param>
    /// <param name="within">How long it has, on its own clock: its <c>during</c>, else the calendar the role works, else by the clock.</param>
    /// <param name="anyOf">How many of the role must act, any of them: 1 unless the policy says more.</param>
    /// <param name="onSilence">What it means if nobody acts in time.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one must act.</exception>
    public EscalationStep(string role, EscalationAct act, Deadline within, int anyOf = 1, OnSilence onSilence = OnSilence.Escalate)
    {
        Role = role ?? throw new ArgumentNullException(nameof(role));
        Act = act;
        Within = within ?? throw new ArgumentNullException(nameof(within));
        AnyOf = anyOf >= 1 ? anyOf : throw new ArgumentOutOfRangeException(nameof(anyOf), anyOf, "At least one person acts on a step.");
        OnSilence = onSilence;
    }

    /// <summary>The name of the role that acts.</summary>
    public string Role { get; }

    /// <summary>What the role does.</summary>
    public EscalationAct Act { get; }

    /// <summary>How long the role has, counted from the end of the step before.</summary>
    public Deadline Within { get; }

    /// <summary>How many of the role must act.</summary>
    public int AnyOf { get; }

    /// <summary>What it means if nobody acts in time.</summary>
    public OnSilence OnSilence { get; }

    /// <summary>As in <c>TeamLead decides within 4 hours of StoreHours</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var who = AnyOf == 1 ? Role : FormattableString.Invariant($"any {AnyOf} of {Role}");
        var act = Act switch
        {
            EscalationAct.Informs => "informs",
            EscalationAct.Decides => "decides",
            _ => "approves",
        };
        return $"{who} {act} {Within}";
    }
}
