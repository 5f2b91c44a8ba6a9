namespace PolicyLint;

/// <summary>How often a role is coached, and on what.</summary>
public sealed class RoleCoaching
{
    /// <summary>Regular coaching.</summary>
    /// <param name="every">How often.</param>
    /// <param name="on">On what; null if the policy leaves it open.</param>
    public RoleCoaching(Period every, string? on = null)
    {
        Every = every ?? throw new ArgumentNullException(nameof(every));
        On = on;
    }

    /// <summary>How often.</summary>
    public Period Every { get; }

    /// <summary>On what; null if the policy leaves it open.</summary>
    public string? On { get; }
}
