import { expose } from 'comlink';
import { directOperations } from '../codec/direct-operations';

expose(directOperations);
