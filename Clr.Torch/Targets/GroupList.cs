using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>
/// The groups of some optimizers, remembered: enumerating <c>ParamGroups</c> allocates 40 bytes each time, asking a list for
/// its count costs next to nothing and shows that a group was added or removed.
/// </summary>
internal sealed class GroupList
{
    private readonly IReadOnlyList<Optimizer> _optimizers;
    private readonly (List<ParamGroup> Groups, int Count)[] _lists;
    private readonly (Optimizer Optimizer, int Count)[] _others;

    // one optimizer with one list is what most trainings have, and this is asked at every update
    private readonly (List<ParamGroup> Groups, int Count) _first;
    private readonly bool _hasOthers;

    public GroupList(IReadOnlyList<Optimizer> optimizers)
    {
        _optimizers = [.. optimizers];
        _lists =
        [
            .. optimizers
                .Select(optimizer => optimizer.ParamGroups)
                .OfType<List<ParamGroup>>()
                .Select(groups => (groups, groups.Count)),
        ];
        // an array, as LBFGS has it, cannot grow
        _others =
        [
            .. optimizers
                .Where(optimizer => optimizer.ParamGroups is not (List<ParamGroup> or ParamGroup[]))
                .Select(optimizer => (optimizer, optimizer.ParamGroups.Count())),
        ];
        _first = _lists.Length > 0 ? _lists[0] : ([], 0);
        _hasOthers = _lists.Length > 1 || _others.Length > 0;
        All =
        [
            .. optimizers
                .SelectMany(optimizer => optimizer.ParamGroups, (optimizer, group) => (optimizer, group))
                .Select((pair, number) => new Group(pair.optimizer, pair.group, number)),
        ];
    }

    public Group[] All { get; }

    /// <summary>Whether an optimizer has another number of groups than when this was made.</summary>
    public bool Changed => _first.Groups.Count != _first.Count || (_hasOthers && OthersChanged());

    public GroupList Again() => new(_optimizers);

    private bool OthersChanged()
    {
        foreach (var (groups, count) in _lists)
            if (groups.Count != count)
                return true;
        foreach (var (optimizer, count) in _others)
            if (optimizer.ParamGroups.Count() != count)
                return true;
        return false;
    }
}
