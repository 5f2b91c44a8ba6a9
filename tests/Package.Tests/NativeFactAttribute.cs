using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>A test of the tool as a native program; where what compiles and links it can't be had, the run says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (NativeCompiler.Missing is { } reason)
        {
            Skip = reason;
        }
    }
}
