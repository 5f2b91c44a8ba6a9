namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>Addresses of documents and paths of files.</summary>
internal static class DocumentUri
{
    /// <summary>Whether a text is an address: with a scheme, as 'file:' or 'untitled:'.</summary>
    public static bool IsAddress(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out _);

    /// <summary>The path of a document: of a file its own, of anything else (a text that is not saved) the address.</summary>
    public static string PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out Uri? address) && address.IsFile ? Path.GetFullPath(address.LocalPath) : uri;

    /// <summary>The address of a path. A '%' in it stands for itself.</summary>
    public static string Of(string path) =>
        Path.IsPathFullyQualified(path) ? new UriBuilder(Uri.UriSchemeFile, string.Empty) { Path = path.Replace("%", "%25", StringComparison.Ordinal) }.Uri.AbsoluteUri : path;
}
