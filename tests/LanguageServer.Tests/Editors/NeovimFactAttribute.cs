namespace PolicyLint.LanguageServer.Tests.Editors;

/// <summary>A test that drives Neovim: where there is none, it is skipped and says so.</summary>
internal sealed class NeovimFactAttribute : FactAttribute
{
    public NeovimFactAttribute()
    {
        if (Neovim.Find() is null)
        {
            Skip = $"{Neovim.Executable} is not on the path: nothing is known of Neovim here. Install it (apt-get install neovim) and run again.";
        }
    }
}
