namespace PolicyLint.Dsl.Symbols;

/// <summary>What share of cases is to be in time.</summary>
/// <param name="Share">The share, 1 being all.</param>
/// <param name="IsEveryCase">Whether it was written <c>every case</c>.</param>
/// <param name="Deadline">Until when; null where only the share is aimed at.</param>
/// <param name="Condition">When the target holds; null: always, or otherwise.</param>
/// <param name="IsOtherwise">Whether it takes what no other target takes.</param>
public sealed record StandardTarget(decimal Share, bool IsEveryCase, Deadline? Deadline, BoundExpression? Condition, bool IsOtherwise);
