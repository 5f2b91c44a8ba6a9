namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Registers what the server wants to hear of.</summary>
/// <param name="Registrations">What.</param>
internal sealed record RegistrationParams(Registration[] Registrations);
