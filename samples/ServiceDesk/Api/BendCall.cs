namespace ServiceDesk.Api;

/// <summary>Why a rule is bent.</summary>
/// <param name="Because">The reason, at most 500 letters.</param>
public sealed record BendCall(string Because);
