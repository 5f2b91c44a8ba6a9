namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How far work is.</summary>
/// <param name="Kind">begin, report or end.</param>
/// <param name="Title">What is done.</param>
/// <param name="Message">How far.</param>
/// <param name="Percentage">Of it, from 0 to 100.</param>
internal sealed record WorkDoneProgress(string Kind, string? Title = null, string? Message = null, int? Percentage = null);
