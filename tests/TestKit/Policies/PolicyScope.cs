namespace PolicyLint.TestKit.Policies;

/// <summary>What a policy declares and its expressions may name, besides the members of a request.</summary>
internal sealed class PolicyScope
{
    public List<string> Segments { get; } = [];

    public bool HasWorth { get; set; }

    public List<(string Name, string[] Values)> Choices { get; } = [];

    public List<string> Roles { get; } = [];

    public List<string> Calendars { get; } = [];

    public List<FigureDraft> Figures { get; } = [];

    /// <summary>Standards whose deadline from a date is a date.</summary>
    public List<string> DayStandards { get; } = [];

    /// <summary>Standards with a deadline.</summary>
    public List<string> Standards { get; } = [];
}
