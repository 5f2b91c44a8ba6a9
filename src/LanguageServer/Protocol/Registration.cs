namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Something that the server wants to hear of.</summary>
/// <param name="Id">By which it is known.</param>
/// <param name="Method">The method.</param>
/// <param name="RegisterOptions">Of what.</param>
internal sealed record Registration(string Id, string Method, WatchedFilesRegistration RegisterOptions);
