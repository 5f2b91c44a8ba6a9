namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A name of generated C#, and what it is after a rename.</summary>
/// <param name="Container">The type that declares it, from the policy's class on: <c>Returns.Refund</c>; empty for the class itself.</param>
/// <param name="Name">Its identifier: <c>Amount</c>.</param>
/// <param name="NewName">Its identifier afterwards; null where no rename is asked about.</param>
internal sealed record GeneratedNameChange(string Container, string Name, string? NewName = null);
