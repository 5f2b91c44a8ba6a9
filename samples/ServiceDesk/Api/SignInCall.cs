namespace ServiceDesk.Api;

/// <summary>Who signs in by a call.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="Password">The password.</param>
public sealed record SignInCall(string Name, string Password);
