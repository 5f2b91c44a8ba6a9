namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    /// <summary>The frameworks of the SDK.</summary>
    public static class Net
    {
        public static ReferenceAssemblies Net100 { get; } = new("net10.0");
    }
}
