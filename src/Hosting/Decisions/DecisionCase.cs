namespace PolicyLint.Hosting.Decisions;

/// <summary>Who asks for a decision, and about what.</summary>
/// <param name="By">Who asks: the name of a user, or of a program.</param>
/// <param name="About">The app's key of the case; null where there is none.</param>
/// <param name="On">The day decided for, where the decision was bound to one; else null.</param>
public readonly record struct DecisionCase(string By, string? About = null, DateOnly? On = null);
