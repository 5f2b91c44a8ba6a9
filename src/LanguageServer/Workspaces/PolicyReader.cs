using Microsoft.Win32.SafeHandles;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>Reads policy files from disk.</summary>
internal static class PolicyReader
{
    /// <summary>Reads and parses a file; what is wrong with the text is for the tree to say.</summary>
    /// <returns>The tree, or why there is none.</returns>
    public static (SyntaxTree? Tree, UnreadFile? Problem) Read(string path)
    {
        try
        {
            // A pipe without a writer would be waited for as long as it is opened. It has no length, as an empty file has none.
            if (new FileInfo(path).Length == 0)
            {
                return (SyntaxTree.Parse(PolicyText.FromBytes([], path)), null);
            }

            using SafeFileHandle file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);

            // One byte more than is read says that a file is too large; the rest of it need not be held.
            var bytes = new byte[(int)Math.Min(RandomAccess.GetLength(file), PolicyText.MaxLength + 1L)];
            int length = 0;
            for (int read = -1; read != 0 && length < bytes.Length; length += read)
            {
                read = RandomAccess.Read(file, bytes.AsSpan(length), length);
            }

            return (SyntaxTree.Parse(PolicyText.FromBytes(length == bytes.Length ? bytes : bytes[..length], path)), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            string reason = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
                UnauthorizedAccessException => "it may not be read",
                _ => e.Message,
            };
            return (null, new UnreadFile(path, reason));
        }
    }
}
