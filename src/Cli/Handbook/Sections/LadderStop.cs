namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>A step of a ladder that a case comes to when nobody acts.</summary>
/// <param name="Words">Who does what.</param>
/// <param name="From">When it begins, in minutes of the engine's weeks.</param>
/// <param name="To">When its time is up.</param>
/// <param name="Until">The same as people say it.</param>
/// <param name="Decides">Whether it may settle the case.</param>
internal sealed record LadderStop(string Words, double From, double To, string Until, bool Decides);
