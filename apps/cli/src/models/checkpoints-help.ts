/** What the help of `model convert` says of checkpoints, and the key of its Chinese. */
export const CHECKPOINTS_HELP = `A checkpoint is what torch.save(model.state_dict(), 'value.pt') wrote, or safetensors. Nothing in it is executed.
The original trained its twelve outputs in the order of the dataset's columns: --labels dataset. A folder with a file
for each value (Freedom.pt, Rule of Law.pt, …) becomes one evaluator of twelve classifiers.`
