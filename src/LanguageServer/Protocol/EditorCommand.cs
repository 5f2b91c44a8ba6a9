using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Something that the client or the server does when asked.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Command">Its name.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record EditorCommand(string Title, string Command, JsonElement[]? Arguments = null);
